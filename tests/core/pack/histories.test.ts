/**
 * Promises about devices that live long: whatever hosts, thieves and people who sign do, in whatever order, a device
 * does what a model of thirty lines says.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PackError } from '#core/errors.ts';
import type { Bytes } from '#core/pack/bytes.ts';
import { manifestAddress, rootAddress, signaturesAddress } from '#core/pack/pack-addresses.ts';
import type { Root } from '#core/pack/root.ts';
import type { FetchBytes, Sha256, VerifySignature } from '#core/ports.ts';
import { updateLanguage } from '#platform/download.ts';
import { createMemoryShelf } from '#platform/memory-shelf.ts';
import { createPackStore } from '#platform/pack-store.ts';
import { readHeldPack } from '#platform/read-held-pack.ts';
import { howMany, patience, seed } from './how-many.ts';
import { signRoot, type ZzKey, zzRoot, zzSiteOf } from './zz-roots.ts';
import { fileOf, parseZz, rules, type Site } from './zz-site.ts';

/** What people have decided about keys, one after the other. */
interface Era {
  root: readonly ZzKey[];
  content: readonly ZzKey[];
  fresh: readonly ZzKey[];
  era: number;
  floor: number;
  revoked: readonly ZzKey[];
}
const decided: readonly Era[] = [
  { root: [11, 12, 13], content: [21, 22], fresh: [31], era: 1, floor: 2, revoked: [] },
  { root: [11, 12, 13], content: [21, 22], fresh: [32], era: 1, floor: 2, revoked: [31] },
  { root: [11, 12, 14], content: [23, 24], fresh: [32], era: 3, floor: 4, revoked: [31, 21, 22] },
  { root: [11, 14, 15], content: [23, 24], fresh: [32], era: 3, floor: 4, revoked: [31, 21, 22, 12] },
];
const roots: readonly Root[] = decided.map(({ root, content, fresh, ...rest }, at) =>
  zzRoot({ version: at + 1, keys: { root, content, fresh }, ...rest }),
);
/** Signed as it must be; and as somebody with too few keys, or with keys taken away, would. */
const rootSigners = { good: [[], [11, 12], [11, 12], [11, 14]], bad: [[], [11], [13, 21], [12, 15]] };

const versions = [1, 3, 4, 5, 4_000_000_000] as const;
const contentSigners = [[21, 22], [23, 24], [21], [22, 23], [98, 99], [23, 23]] as const;
const freshSigners = [31, 32, 99] as const;

/** What a host shows at one visit: anything at all. */
const wild = fc.record({
  version: fc.constantFrom(...versions),
  content: fc.constantFrom(...contentSigners),
  fresh: fc.constantFrom(...freshSigners),
  under: fc.integer({ min: 1, max: roots.length }),
  /** Roots up to this one, and from which on they are forged. */
  shown: fc.integer({ min: 1, max: roots.length }),
  forgedFrom: fc.integer({ min: 2, max: roots.length + 3 }),
  /** The manifest of another version in its place. */
  swapped: fc.boolean(),
  /** The root that came with the app, which may be older or newer than what the device has. */
  app: fc.integer({ min: 1, max: roots.length }),
  loses: fc.constantFrom('nothing', 'nothing', 'nothing', 'its root'),
});
type Visit = typeof wild extends fc.Arbitrary<infer T> ? T : never;

/** What an honest host shows that has got as far as one of the roots; a thief's huge version is among it. */
const honest = fc.tuple(wild, fc.integer({ min: 1, max: roots.length })).map(
  ([one, at]): Visit => ({
    ...one,
    content: at < 3 ? contentSigners[0] : contentSigners[1],
    fresh: at < 2 ? 31 : 32,
    under: at,
    shown: at,
    app: Math.min(one.app, at),
    forgedFrom: roots.length + 1,
    swapped: false,
  }),
);
const visit = fc.oneof(honest, wild);

/** The model: what a device knows, and what it does at a visit. */
interface Device {
  root: number;
  floor: { era: number; version: number } | undefined;
  held: { era: number; version: number } | undefined;
}

function visitModel(device: Device, visit: Visit): 'updated' | 'current' | 'refused' {
  let root = Math.max(visit.loses === 'its root' ? 1 : device.root, visit.app);
  const of = () => decided[root - 1] ?? decided[0];
  const climb = () => {
    if (root + 1 > visit.shown || root + 1 >= visit.forgedFrom) return false;
    root += 1;
    device.root = Math.max(device.root, root);
    return true;
  };
  while (device.floor && device.floor.era > root) if (!climb()) return 'refused';
  while (!of()?.fresh.includes(visit.fresh) || visit.under > root) if (!climb()) return 'refused';

  const { era = 0, floor = 0, content = [] } = of() ?? {};
  const known = [device.floor, device.held].map((one) => (one?.era === era ? one.version : 0));
  if (visit.version < Math.max(floor, ...known)) return 'refused';
  if (device.held?.era === era && device.held.version === visit.version) return 'current';
  if (visit.swapped || new Set(visit.content.filter((key) => content.includes(key))).size < 2) return 'refused';
  device.held = { era, version: visit.version };
  device.floor = { era, version: Math.max(visit.version, ...known) };
  return 'updated';
}

/** The device itself. The same bytes are hashed and checked once, not fifty thousand times. */
const remembered = <Args extends readonly Bytes[], Result>(ask: (...args: Args) => Promise<Result>) => {
  const answers = new Map<string, Promise<Result>>();
  return (...args: Args): Promise<Result> => {
    const key = args.map((bytes) => Buffer.from(bytes).toString('latin1')).join('|');
    const answer = answers.get(key) ?? ask(...args);
    answers.set(key, answer);
    return answer;
  };
};
const verify: VerifySignature = remembered(rules.verify);
const sha256: Sha256 = remembered(rules.sha256);

const sites = new Map<string, Site>();
function siteOf({ version, content, fresh, under }: Pick<Visit, 'version' | 'content' | 'fresh' | 'under'>): Site {
  const name = [version, content, fresh, under].join('/');
  const site = sites.get(name) ?? zzSiteOf(version, { content, fresh: [fresh], under });
  sites.set(name, site);
  return site;
}

const signedRoots = {
  good: roots.map((root, at) => signRoot(root, rootSigners.good[at] ?? [])),
  bad: roots.map((root, at) => signRoot(root, rootSigners.bad[at] ?? [])),
};

function lineTo(visit: Visit): FetchBytes {
  const site = siteOf(visit);
  const other = siteOf({ ...visit, version: visit.version === 5 ? 4 : 5 });
  const shown = new Map<string, Bytes>();
  for (let version = 2; version <= visit.shown; version += 1) {
    const signed = signedRoots[version >= visit.forgedFrom ? 'bad' : 'good'][version - 1];
    if (!signed) continue;
    shown.set(rootAddress(version), signed.body).set(signaturesAddress(rootAddress(version)), signed.envelope);
  }
  if (visit.swapped) {
    const [mine, theirs] = [manifestAddress(visit.version), manifestAddress(visit.version === 5 ? 4 : 5)];
    shown.set(mine, fileOf(other, theirs)).set(signaturesAddress(mine), fileOf(other, signaturesAddress(theirs)));
  }
  return async (address) => {
    const bytes = shown.get(address) ?? site.get(address);
    if (!bytes) throw new PackError('no-network');
    return bytes;
  };
}

it(
  'a device follows its model through every history, and what it could read it can read',
  async ({ task }) => {
    let updates = 0;
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(visit, { minLength: 1, maxLength: 12 }), async (visits) => {
        task.meta.tried = tried += 1;
        const device: Device = { root: 1, floor: undefined, held: undefined };
        const store = createPackStore({ ...createMemoryShelf(), isLasting: true });
        for (const one of visits) {
          const before = device.held;
          const wanted = visitModel(device, one);
          const root = roots[one.app - 1];
          if (!root) throw new Error('no root');
          const { kind } = await updateLanguage({
            language: 'uk',
            floor: 0,
            store: one.loses === 'its root' ? { ...store, readRoot: async () => undefined } : store,
            rules: { ...rules, verify, sha256 },
            root,
            fetchBytes: lineTo(one),
          });
          const held = await readHeldPack(store, 'uk', parseZz);
          expect({ kind, held: held && { era: held.plan.era, version: held.plan.version } }).toEqual({
            kind: wanted,
            held: device.held,
          });
          // What no model may be wrong about.
          if (before) expect(held).toBeDefined();
          if (before && held && before.era === held.plan.era)
            expect(held.plan.version).toBeGreaterThanOrEqual(before.version);
          if (before && held) expect(held.plan.era).toBeGreaterThanOrEqual(before.era);
          updates += Number(kind === 'updated');
        }
      }),
      { numRuns: howMany(300, 50_000), seed },
    );
    expect(updates).toBeGreaterThan(howMany(200, 30_000));
  },
  patience,
);
