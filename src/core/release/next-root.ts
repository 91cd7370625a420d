/** Drafts the next list of keys from the one in force. */
import { leastSigners, type Root } from '#core/pack/root.ts';
import type { PublicKey, Role } from '#core/pack/trusted-keys.ts';

export interface RootChange {
  readonly add: ReadonlyArray<{ readonly role: Role; readonly key: PublicKey }>;
  /** Ids of keys that go. */
  readonly remove: readonly string[];
  /** Ids of keys that go and never count again, those of organisations among them. */
  readonly revoke: readonly string[];
  /** The version of the newest content there is, 1 where there is none. */
  readonly newest: number;
  readonly moment: Date;
}

const roles: readonly Role[] = ['root', 'content', 'fresh'];
const years = 3;

/** @param held nothing before the first one. */
export function nextRoot(held: Root | undefined, change: RootChange): Root {
  const version = (held?.version ?? 0) + 1;
  const gone = new Set(change.remove.concat(change.revoke));
  const keysOf = (role: Role) => ({
    threshold: held?.roles[role].threshold ?? leastSigners[role],
    keys: (held?.roles[role].keys ?? [])
      .filter(({ id }) => !gone.has(id))
      .concat(change.add.filter((one) => one.role === role).map(({ key: { id, point } }) => ({ id, point }))),
  });
  const losesContentKey = held?.roles.content.keys.some(({ id }) => gone.has(id)) ?? true;
  const until = new Date(change.moment);
  until.setUTCFullYear(until.getUTCFullYear() + years);
  return {
    version,
    issued: write(change.moment),
    goodUntil: write(until),
    era: held && !losesContentKey ? held.era : version,
    floor: losesContentKey ? change.newest : Math.max(held?.floor ?? 1, change.newest),
    roles: { root: keysOf('root'), content: keysOf('content'), fresh: keysOf('fresh') },
    revoked: Array.from(new Set((held?.revoked ?? []).concat(change.revoke))),
  };
}

/** One sentence for each thing that the next root changes, for those who are asked to sign it. */
export function tellRootChange(held: Root | undefined, next: Root): string[] {
  const said = roles.reduce<string[]>((all, role) => {
    const before = held?.roles[role].keys ?? [];
    const after = next.roles[role].keys;
    const lacks = (keys: typeof before, id: string) => !keys.some((one) => one.id === id);
    return all.concat(
      after.filter(({ id }) => lacks(before, id)).map(({ id }) => `trusts ${id} as a ${role} key`),
      before.filter(({ id }) => lacks(after, id)).map(({ id }) => `takes the ${role} key ${id} away`),
    );
  }, []);
  const revoked = next.revoked.filter((id) => !held?.revoked.includes(id)).map((id) => `revokes ${id} for ever`);
  const thresholds = roles
    .filter((role) => next.roles[role].threshold !== (held?.roles[role].threshold ?? leastSigners[role]))
    .map((role) => `asks for ${next.roles[role].threshold} signatures of ${role} keys`);
  const era = held && next.era !== held.era ? ['begins a new era'] : [];
  const floor = next.floor === (held?.floor ?? 1) ? [] : [`lets no content below version ${next.floor} count`];
  return said.concat(thresholds, revoked, era, floor, `holds until ${next.goodUntil.slice(0, 10)}`);
}

const write = (moment: Date) => `${moment.toISOString().slice(0, 19)}Z`;
