/** What the signed pack of a language says of its voice: the list of its sounds by hash, and what all of it weighs. */
import * as v from 'valibot';
import { languageField, sha256Field } from '#core/pack/pack-fields.ts';

/** The list itself comes with the sounds: it is long, and of no use to those who read. */
export const voicePieceSchema = v.strictObject({
  kind: v.literal('voice'),
  language: languageField,
  /** SHA-256 of the `VoiceList`. */
  list: sha256Field,
  /** Of the list and all sounds. */
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

export type VoicePiece = v.InferOutput<typeof voicePieceSchema>;
