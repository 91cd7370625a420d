/** What the voice of one language can say: a signed piece of its pack. The sounds themselves lie beside it, by hash. */
import * as v from 'valibot';
import { bytesField, languageField, sha256Field } from '#core/pack/pack-fields.ts';

const markField = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
const countField = v.pipe(v.number(), v.integer(), v.minValue(0));

export const voiceListSchema = v.strictObject({
  kind: v.literal('voice'),
  language: languageField,
  /** Each holds many clips, one after the other, so that a broken download goes on at the next file. */
  files: v.array(v.strictObject({ sha256: sha256Field, bytes: bytesField })),
  /** By the mark of the text: which file, first byte, number of bytes, and 1 where a machine speaks, 0 where a person does. */
  clips: v.record(markField, v.tuple([countField, countField, countField, v.picklist([0, 1])])),
});

export type VoiceList = v.InferOutput<typeof voiceListSchema>;

/** The worker keeps a voice as it keeps a language, under a name of its own. */
export const tagOfVoice = (tag: string) => `${tag}-x-voice`;

/** Which bytes of which file greet in which language: for whoever has no language here yet. Documents are not signed, and neither is it. */
export const greetingsSchema = v.strictObject({
  file: v.strictObject({ sha256: sha256Field, bytes: bytesField }),
  /** By tag: first byte and number of bytes. */
  clips: v.record(languageField, v.tuple([countField, countField])),
});

export const greetingsAddress = '/v/greetings.json';

export const voiceFileAddress = (sha256: string) => `/v/${sha256}.bin`;
