/** `now.json`: the smallest signed file, which says what the newest manifest is. */
import * as v from 'valibot';
import type { Bytes } from './bytes.ts';
import { countField, endsAfterItBegins, momentField, sha256Field, versionField } from './pack-fields.ts';
import { readList } from './read-list.ts';
import { revokedSchema } from './revoked.ts';

export const nowType = 'pebble/now+v1';
export const nowMaxBytes = 600;

const nowSchema = v.pipe(
  v.strictObject({
    version: versionField,
    /** SHA-256 of the manifest's bytes. */
    manifest: sha256Field,
    /** The newest root: nobody has to ask the site in vain whether there is a newer one. */
    root: countField,
    issued: momentField,
    goodUntil: momentField,
    /** Left out while there is none. */
    revoked: v.exactOptional(revokedSchema),
  }),
  v.check((list) => endsAfterItBegins(list)),
);

export type Now = v.InferOutput<typeof nowSchema>;

export function parseNow(bytes: Bytes): Now {
  return readList(nowSchema, bytes, nowMaxBytes);
}
