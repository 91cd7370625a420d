/** The list of one language's pieces; itself a piece, named in the manifest. */
import * as v from 'valibot';
import type { Bytes } from './bytes.ts';
import { bytesField, languageField, sha256Field } from './pack-fields.ts';
import { readList } from './read-list.ts';

export const languageIndexMaxBytes = 16_384;

const named = { sha256: sha256Field, bytes: bytesField };

export const languagePieceSchema = v.variant('kind', [
  v.strictObject({ ...named, kind: v.picklist(['edition', 'topics']), age: v.picklist([1, 2, 3]) }),
  v.strictObject({ ...named, kind: v.picklist(['cards', 'scenarios']) }),
  v.strictObject({ ...named, kind: v.picklist(['names', 'voice']) }),
]);

const languageIndexSchema = v.strictObject({
  language: languageField,
  pieces: v.pipe(v.array(languagePieceSchema), v.minLength(1), v.maxLength(160)),
});

export type LanguageIndex = v.InferOutput<typeof languageIndexSchema>;

export function parseLanguageIndex(bytes: Bytes): LanguageIndex {
  return readList(languageIndexSchema, bytes, languageIndexMaxBytes);
}
