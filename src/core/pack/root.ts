/** `/t/<n>.root.json`: whose signatures count. The first one a device believes came with its app; each names the next. */
import * as v from 'valibot';
import { decodeBase64 } from './base64.ts';
import type { Bytes } from './bytes.ts';
import { countField, endsAfterItBegins, keyIdField, momentField, versionField } from './pack-fields.ts';
import { readKept } from './read-kept.ts';
import { readList } from './read-list.ts';
import type { Role } from './trusted-keys.ts';

export const rootType = 'pebble/root+v1';
export const rootMaxBytes = 2_048;

/** No one person alone may change what children read, nor whose keys count; what is signed weekly is one machine's. */
export const leastSigners: Readonly<Record<Role, number>> = { root: 2, content: 2, fresh: 1 };

export const publicKeySchema = v.strictObject({
  id: keyIdField,
  point: v.pipe(v.string(), v.check(isPoint, 'is not an uncompressed point of P-256 (65 bytes, 04 first) as base64')),
});

const keysOf = (role: Role) =>
  v.pipe(
    v.strictObject({
      threshold: v.pipe(
        v.number(),
        v.integer('is not a whole number'),
        v.minValue(leastSigners[role], `is below ${leastSigners[role]}, so too few people could sign alone`),
      ),
      keys: v.pipe(v.array(publicKeySchema), v.minLength(1, 'holds no key'), v.maxLength(8, 'holds more than 8 keys')),
    }),
    v.check(({ threshold, keys }) => threshold <= keys.length, 'needs more signers than it has keys'),
  );

export const rootSchema = v.pipe(
  v.strictObject({
    version: countField,
    issued: momentField,
    /** After this moment people should have met again. Nothing stops: a wrong clock must not cut a phone off from help. */
    goodUntil: momentField,
    /**
     * The version of the root that last took a key of the content away. What was signed before then says nothing about
     * what may come after: else two stolen keys and one huge version number would lock every later version out.
     */
    era: countField,
    /** No content below this version is believed in this era. */
    floor: versionField,
    roles: v.strictObject({ root: keysOf('root'), content: keysOf('content'), fresh: keysOf('fresh') }),
    /** Keys that never count again, in any role. */
    revoked: v.pipe(v.array(keyIdField), v.maxLength(24, 'holds more than 24 keys')),
  }),
  v.check((list) => endsAfterItBegins(list), 'ends before it begins'),
  v.check(({ era, version }) => era <= version, 'has an era that has not begun'),
  v.check(({ roles: { root, content, fresh }, revoked }) => {
    const all = root.keys.concat(content.keys, fresh.keys);
    return all.every(({ id }) => revoked.indexOf(id) < 0);
  }, 'trusts a key that it revokes'),
);

export type Root = v.InferOutput<typeof rootSchema>;

export function parseRoot(bytes: Bytes): Root {
  return readList(rootSchema, bytes, rootMaxBytes);
}

/** Reads a root back from the device's storage; nothing, if it is no root. */
export function readKeptRoot(text: string): Root | undefined {
  return readKept(rootSchema, text);
}

function isPoint(text: string): boolean {
  const bytes = decodeBase64(text);
  return bytes !== undefined && bytes.length === 65 && bytes[0] === 4;
}
