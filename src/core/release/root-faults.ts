/** Says in sentences what is wrong with a list of keys; each way to weaken them is refused. */
import * as v from 'valibot';
import { type Fault, faultsFromIssues } from '#core/faults.ts';
import { type Root, rootSchema } from '#core/pack/root.ts';
import type { Role } from '#core/pack/trusted-keys.ts';

const roles: readonly Role[] = ['root', 'content', 'fresh'];

/** @param idOf the first 8 bytes of the SHA-256 of a point as hex, or nothing where that is no point of P-256. */
export function rootFaults(file: string, data: unknown, idOf: (point: string) => string | undefined): Fault[] {
  const result = v.safeParse(rootSchema, data);
  if (!result.success) return faultsFromIssues(file, result.issues);
  return keyFaults(file, result.output, idOf).concat(sharedKeyFaults(file, result.output));
}

function keyFaults(file: string, root: Root, idOf: (point: string) => string | undefined): Fault[] {
  const faults: Fault[] = [];
  for (const role of roles) {
    for (const { id, point } of root.roles[role].keys) {
      const own = idOf(point);
      if (id === own) continue;
      const field = `roles.${role}.keys[${id}]`;
      faults.push(
        own === undefined
          ? { file, field, problem: 'is no point of P-256', cure: 'Take the public half as "keys new" wrote it.' }
          : { file, field, problem: 'does not belong to its point', cure: `Write ${own}, or correct the point.` },
      );
    }
  }
  return faults;
}

/** One person with two keys is one person; and a machine that signs weekly must not hold a key for the content. */
function sharedKeyFaults(file: string, root: Root): Fault[] {
  const seen = new Set<string>();
  const faults: Fault[] = [];
  for (const role of roles) {
    for (const { id, point } of root.roles[role].keys) {
      if (seen.has(point)) {
        const problem = 'stands in this list twice';
        faults.push({ file, field: `roles.${role}.keys[${id}]`, problem, cure: 'Every place needs a key of its own.' });
      }
      seen.add(point);
    }
  }
  return faults;
}
