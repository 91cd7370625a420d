/** `/m/<version>.json`: names the index of every language, and the pieces of the directory that all languages share. */
import * as v from 'valibot';
import type { Bytes } from './bytes.ts';
import { organisationKeysSchema } from './organisation.ts';
import { bytesField, endsAfterItBegins, languageField, momentField, sha256Field, versionField } from './pack-fields.ts';
import { readList } from './read-list.ts';

export const manifestType = 'pebble/manifest+v1';
export const manifestMaxBytes = 24_576;

const manifestSchema = v.pipe(
  v.strictObject({
    version: versionField,
    issued: momentField,
    goodUntil: momentField,
    languages: v.pipe(
      v.record(languageField, v.strictObject({ index: sha256Field, bytes: bytesField })),
      v.maxEntries(100),
    ),
    directory: v.pipe(v.array(v.strictObject({ sha256: sha256Field, bytes: bytesField })), v.maxLength(64)),
    /** Left out while there is none. */
    organisations: v.exactOptional(organisationKeysSchema),
  }),
  v.check((list) => endsAfterItBegins(list)),
);

export type Manifest = v.InferOutput<typeof manifestSchema>;

export function parseManifest(bytes: Bytes): Manifest {
  return readList(manifestSchema, bytes, manifestMaxBytes);
}
