/** Which pieces make up one language's pack: the sum of a signed manifest and a signed index, as it is kept on the device. */
import * as v from 'valibot';
import { languagePieceSchema } from './language-index.ts';
import { organisationKeysSchema } from './organisation.ts';
import { bytesField, countField, languageField, momentField, sha256Field, versionField } from './pack-fields.ts';
import { readKept } from './read-kept.ts';

const named = { sha256: sha256Field, bytes: bytesField };

const packPlanSchema = v.strictObject({
  language: languageField,
  /** Of the root whose keys vouched for it; versions of two eras say nothing about each other. */
  era: countField,
  version: versionField,
  issued: momentField,
  goodUntil: momentField,
  /** The index travels as a piece too, and is kept so that it need not be fetched again while it stays the same. */
  index: v.strictObject(named),
  pieces: v.array(
    v.variant('kind', [...languagePieceSchema.options, v.strictObject({ ...named, kind: v.literal('directory') })]),
  ),
  organisations: v.exactOptional(organisationKeysSchema),
});

export type PackPlan = v.InferOutput<typeof packPlanSchema>;
export type PlannedPiece = PackPlan['pieces'][number];

/** Reads a plan back from the device's storage; nothing, if it is no plan. */
export function readPackPlan(text: string): PackPlan | undefined {
  return readKept(packPlanSchema, text);
}
