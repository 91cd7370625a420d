/** Promises about signed files that were changed in any way: none is believed, none stops the program, and each costs little work and no memory. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PackError } from '#core/errors.ts';
import { acceptUpdate } from '#core/pack/accept-update.ts';
import type { Bytes } from '#core/pack/bytes.ts';
import { boundWork } from './bound-work.ts';
import { howMany, patience, seed } from './how-many.ts';
import { firstState, type Step, walk } from './walk.ts';
import { signRoot, zzRoot, zzSiteOf } from './zz-roots.ts';
import { rules, textBytes } from './zz-site.ts';

const first = zzRoot();
const second = zzRoot({
  version: 2,
  era: 2,
  floor: 4,
  keys: { content: [23, 24], fresh: [32] },
  revoked: [21, 22, 31],
});
const site = zzSiteOf(5, { content: [23, 24], fresh: [32], under: 2 }, new Map([[2, signRoot(second, [11, 12])]]));
const { steps } = await walk(site, firstState({ root: first }));

/** One file of one step, and what becomes of the step with other bytes in its place. */
interface SignedFile {
  name: string;
  bytes: Bytes;
  accept(changed: Bytes): ReturnType<typeof acceptUpdate>;
}

function filesOf({ state, arrival }: Step): SignedFile[] {
  const file = (name: string, bytes: Bytes, change: (changed: Bytes) => typeof arrival): SignedFile => ({
    name,
    bytes,
    accept: (changed) => acceptUpdate(state, change(changed), rules),
  });
  if (arrival.kind === 'index') return [file('index', arrival.body, (body) => ({ kind: 'index', body }))];
  if (arrival.kind === 'pieces') {
    return Array.from(arrival.bodies, ([name, bytes]) =>
      file(name, bytes, (body) => ({ kind: 'pieces', bodies: new Map(arrival.bodies).set(name, body) })),
    );
  }
  return [
    file(arrival.kind, arrival.body, (body) => ({ ...arrival, body })),
    file(`${arrival.kind}.sig`, arrival.envelope, (envelope) => ({ ...arrival, envelope })),
  ];
}

/** A now whose key nobody knows yet is not believed, only the reason to ask for the root that is there. */
const files = steps.filter((_, at) => at > 0).flatMap(filesOf);
const place = fc.nat({ max: 1_000_000 });
const junk = fc.uint8Array({ maxLength: 300 });

const cut = (bytes: Bytes, at: number, gone: number, put: Uint8Array): Bytes => {
  const start = at % (bytes.length + 1);
  return Uint8Array.of(...bytes.slice(0, start), ...put, ...bytes.slice(start + gone));
};

/** Another value for one of the numbers, texts or lists in a JSON file, written as our files are. */
function changeValue(bytes: Bytes, at: number, to: unknown): Bytes {
  const places: Array<() => void> = [];
  const gather = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      const record = node as Record<string, unknown>;
      places.push(() => {
        record[key] = to;
      });
      if (Array.isArray(node))
        places.push(
          () => node.push(record[key]),
          () => node.splice(Number(key), 1),
        );
      gather(record[key]);
    }
  };
  const data: unknown = JSON.parse(Buffer.from(bytes).toString());
  gather(data);
  places[at % places.length]?.();
  return textBytes(JSON.stringify(data));
}

type Mutate = (bytes: Bytes) => Bytes;
const mutation: fc.Arbitrary<Mutate> = fc.oneof(
  fc.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 6 }).map(
    (flips): Mutate =>
      (bytes) => {
        const flipped = new Uint8Array(bytes);
        for (const [at, mask] of flips) flipped[at % bytes.length] = (flipped[at % bytes.length] ?? 0) ^ mask;
        return flipped;
      },
  ),
  fc.tuple(place, fc.nat({ max: 40 }), junk).map(
    ([at, gone, put]): Mutate =>
      (bytes) =>
        cut(bytes, at, gone, put),
  ),
  fc.tuple(place, fc.jsonValue()).map(
    ([at, to]): Mutate =>
      (bytes) =>
        changeValue(bytes, at, to),
  ),
  fc.constantFrom(...files).map(
    ({ bytes }): Mutate =>
      () =>
        bytes,
  ),
  fc.tuple(fc.constantFrom(...files), place).map(
    ([{ bytes: other }, at]): Mutate =>
      (bytes) =>
        Uint8Array.of(...bytes.slice(0, at % bytes.length), ...other.slice(at % other.length)),
  ),
  junk.map(
    (bytes): Mutate =>
      () =>
        new Uint8Array(bytes),
  ),
  fc.jsonValue({ maxDepth: 6 }).map(
    (data): Mutate =>
      () =>
        textBytes(JSON.stringify(data)),
  ),
  fc.nat({ max: 2_000_000 }).map(
    (length): Mutate =>
      () =>
        textBytes('['.repeat(length % 200_000)),
  ),
);

/** Signatures are not signed themselves: the same ones with a space more, or one of them twice, are the same ones. */
function isSame(name: string, one: Bytes, other: Bytes): boolean {
  if (!name.endsWith('.sig')) return Buffer.compare(one, other) === 0;
  const read = (bytes: Bytes) => {
    const { t, s }: { t: string; s: unknown[] } = JSON.parse(Buffer.from(bytes).toString());
    return [t, ...new Set(s.map((signature) => JSON.stringify(signature)))].join();
  };
  try {
    return read(one) === read(other);
  } catch {
    return false;
  }
}

it(
  'none is believed, and each is refused in so many words',
  async ({ task }) => {
    let tried = 0;
    const bound = await boundWork();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), mutation, async (file, mutate) => {
        const changed = mutate(file.bytes);
        if (isSame(file.name, changed, file.bytes)) return;
        task.meta.tried = tried += 1;
        const fault = await bound.one(() =>
          file.accept(changed).then(
            ({ kind }) => `took it, and ${kind}`,
            (error: unknown) => error,
          ),
        );
        // A now of a stranger is not believed either: there the device asks for a root, and there is none.
        if (fault !== 'took it, and wants-root') expect(fault).toBeInstanceOf(PackError);
      }),
      { numRuns: howMany(4_000, 106_000), seed },
    );
    expect(tried).toBeGreaterThan(howMany(3_800, 100_000));
    await bound.expectHeld();
  },
  patience,
);
