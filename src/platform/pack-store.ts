/** Keeps packs on the device, looks at every hash again on every read, and never makes a reader wait for storage. */
import { PackError } from '#core/errors.ts';
import { type Floor, isBelow, raiseFloor, readFloor } from '#core/pack/floor.ts';
import { type PackPlan, readPackPlan } from '#core/pack/pack-plan.ts';
import { type Root, readKeptRoot } from '#core/pack/root.ts';
import type { PackStore } from '#core/ports.ts';
import { openDatabase } from './database.ts';
import { isWhole } from './is-whole.ts';
import { createMemoryShelf } from './memory-shelf.ts';
import { sha256 } from './sha256.ts';
import { type Change, floorKey, type PointerRecord, rootKey, type Seen, type Shelf } from './shelf.ts';
import { storageFault } from './storage-fault.ts';
import { writeText } from './text.ts';
import { withinTime } from './within-time.ts';

const readPatience = 1_000;
/** A pack is written in well under a second on a good phone; a full old one may need its time. */
const writePatience = 10_000;

export async function openPackStore(): Promise<PackStore> {
  try {
    return createPackStore(await openDatabase());
  } catch {
    return createPackStore(createMemoryShelf());
  }
}

export function createPackStore(firstShelf: Shelf): PackStore {
  let shelf = firstShelf;

  /** Storage that has failed once is not asked again in this session: each question could cost another second. */
  async function read<T>(question: (shelf: Shelf) => Promise<T>): Promise<T> {
    try {
      return await withinTime(question(shelf), readPatience, 'storage');
    } catch {
      shelf = createMemoryShelf();
      return question(shelf);
    }
  }

  async function readPointer(key: string): Promise<PointerRecord | undefined> {
    const pointer = await read((shelf) => shelf.readPointer(key));
    return pointer && (await isWhole(pointer)) ? pointer : undefined;
  }

  async function readPieces(sha256s: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const records = await read((shelf) => shelf.readPieces(sha256s));
    const verdicts = await Promise.all(records.map(isWhole));
    return new Map(records.filter((_, at) => verdicts[at]).map(({ sha256, text }) => [sha256, text]));
  }

  /** The floor to compare with, and the record that a change must still find in its place. */
  async function seeFloor(): Promise<{ floor: Floor | undefined; seen: Seen }> {
    const record = await read((shelf) => shelf.readPointer(floorKey));
    const floor = record && (await isWhole(record)) ? readFloor(record.text) : undefined;
    return { floor, seen: { key: floorKey, record } };
  }

  async function seeRoot(): Promise<{ root: Root | undefined; seen: Seen }> {
    const record = await read((shelf) => shelf.readPointer(rootKey));
    const root = record && (await isWhole(record)) ? readKeptRoot(record.text) : undefined;
    return { root, seen: { key: rootKey, record } };
  }

  const change = (change: Change) => write(shelf.change(change));

  return {
    get isLasting() {
      return shelf.isLasting;
    },

    readPieces,

    async readFloor() {
      return (await seeFloor()).floor;
    },

    async readRoot() {
      return (await seeRoot()).root;
    },

    async saveRoot(root) {
      const { root: kept, seen } = await seeRoot();
      if (kept && kept.version >= root.version) return;
      await change({ pieces: [], pointers: [await pointAt(rootKey, root)], seen });
    },

    async readPack(language, which) {
      const pointer = await readPointer(keyOf(language, which));
      const plan = pointer && readPackPlan(pointer.text);
      if (plan?.language !== language) return undefined;

      const sha256s = plan.pieces.map((piece) => piece.sha256);
      const texts = await readPieces(sha256s);
      return sha256s.every((sha256) => texts.has(sha256)) ? { plan, texts } : undefined;
    },

    keepPiece: (sha256, text) => write(shelf.keepPiece({ format: 1, sha256, text })),

    async savePack({ plan, texts }, replaced, moment) {
      const { floor, seen } = await seeFloor();
      if (floor && isBelow(plan, floor)) throw new PackError('older-than-ours');

      const { language, era, version } = plan;
      const pointers = [
        await pointAt(keyOf(language, 'newest'), plan),
        await pointAt(floorKey, raiseFloor(floor, { era, version, moment })),
      ];
      // A repair of the same version keeps the pack before it: that one is still the second layer.
      if (replaced && (replaced.era !== era || replaced.version !== version))
        pointers.push(await pointAt(keyOf(language, 'before'), replaced));

      const pieces = Array.from(texts, ([sha256, text]) => ({ format: 1 as const, sha256, text }));
      await change({ pieces, pointers, seen });
    },

    async raiseFloor(higher) {
      const { floor, seen } = await seeFloor();
      const risen = raiseFloor(floor, higher);
      if (floor?.era === risen.era && floor.version === risen.version && floor.moment === risen.moment) return;
      await change({ pieces: [], pointers: [await pointAt(floorKey, risen)], seen });
    },
  };
}

const keyOf = (language: string, which: 'newest' | 'before') => (which === 'newest' ? language : `${language}/before`);

async function pointAt(key: string, target: PackPlan | Floor | Root): Promise<PointerRecord> {
  const text = JSON.stringify(target);
  return { format: 1, key, sha256: await sha256(writeText(text)), text };
}

async function write(writing: Promise<void>): Promise<void> {
  try {
    await withinTime(writing, writePatience, 'storage');
  } catch (error) {
    throw error instanceof PackError ? error : new PackError(storageFault(error));
  }
}
