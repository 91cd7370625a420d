/** Reads the public keys a release will believe; each way to weaken them is refused in a sentence. */
import * as v from 'valibot';
import { type Fault, faultsFromIssues } from '#core/faults.ts';
import { decodeBase64 } from '#core/pack/base64.ts';
import type { Role, RoleKeys, TrustedKeys } from '#core/pack/trusted-keys.ts';

const publicKey = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'is not 16 hex digits')),
  point: v.pipe(v.string(), v.check(isPoint, 'is not an uncompressed point of P-256 (65 bytes, 04 first) as base64')),
});

const roleKeys = v.strictObject({
  threshold: v.pipe(v.number(), v.integer('is not a whole number'), v.minValue(1, 'is below 1')),
  keys: v.pipe(v.array(publicKey), v.minLength(1, 'holds no key'), v.maxLength(8, 'holds more than 8 keys')),
});

const trustedKeys = v.strictObject({ root: roleKeys, content: roleKeys, fresh: roleKeys });

/** No one person alone may change what children read, nor whose keys count; what is signed weekly is one machine's. */
const leastSigners: Readonly<Record<Role, number>> = { root: 2, content: 2, fresh: 1 };
const roles: readonly Role[] = ['root', 'content', 'fresh'];

/** @param idOf the first 8 bytes of the SHA-256 of a point as hex; core has no crypto of its own. */
export function parseReleaseKeys(
  file: string,
  data: unknown,
  idOf: (point: string) => string,
): { keys: TrustedKeys } | { faults: Fault[] } {
  const result = v.safeParse(trustedKeys, data);
  if (!result.success) return { faults: faultsFromIssues(file, result.issues) };

  const keys: TrustedKeys = result.output;
  const faults = roles.reduce<Fault[]>(
    (all, role) => all.concat(roleFaults(file, role, keys[role], idOf)),
    sharedKeyFaults(file, keys),
  );
  return faults.length > 0 ? { faults } : { keys };
}

function roleFaults(file: string, role: Role, { threshold, keys }: RoleKeys, idOf: (point: string) => string): Fault[] {
  const faults: Fault[] = [];
  if (threshold < leastSigners[role]) {
    const problem = `is ${threshold}, so too few people could sign alone`;
    faults.push({ file, field: `${role}.threshold`, problem, cure: `Write ${leastSigners[role]} or more.` });
  }
  if (threshold > keys.length) {
    const problem = `is ${threshold}, but there are only ${keys.length} keys`;
    faults.push({ file, field: `${role}.threshold`, problem, cure: 'Add keys, or nothing can ever be signed.' });
  }
  for (const { id, point } of keys) {
    if (id === idOf(point)) continue;
    const problem = 'does not belong to its point';
    faults.push({
      file,
      field: `${role}.keys[${id}].id`,
      problem,
      cure: `Write ${idOf(point)}, or correct the point.`,
    });
  }
  return faults;
}

/** One person with two keys is one person; and a machine that signs weekly must not hold a key for the content. */
function sharedKeyFaults(file: string, trusted: TrustedKeys): Fault[] {
  const seen = new Set<string>();
  const faults: Fault[] = [];
  for (const role of roles) {
    for (const { id, point } of trusted[role].keys) {
      if (seen.has(point)) {
        const problem = 'stands in this list twice';
        faults.push({ file, field: `${role}.keys[${id}]`, problem, cure: 'Every place needs a key of its own.' });
      }
      seen.add(point);
    }
  }
  return faults;
}

function isPoint(text: string): boolean {
  const bytes = decodeBase64(text);
  return bytes !== undefined && bytes.length === 65 && bytes[0] === 4;
}
