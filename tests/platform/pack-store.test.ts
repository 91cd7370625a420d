/** Promises about packs at rest: whole or not at all, every hash looked at again, and nobody kept waiting. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseName } from '#core/discreet-names.ts';
import type { StoredPack } from '#core/ports.ts';
import { openDatabase } from '#platform/database.ts';
import { createMemoryShelf } from '#platform/memory-shelf.ts';
import { createPackStore, openPackStore } from '#platform/pack-store.ts';
import type { Shelf } from '#platform/shelf.ts';
import { storageFault } from '#platform/storage-fault.ts';
import { firstState, walk } from '#tests/core/pack/walk.ts';
import { zzSite } from '#tests/core/pack/zz-site.ts';

const moment = '2026-01-01T00:00:00Z';

async function packOf(version: number, language = 'uk'): Promise<StoredPack> {
  const { end } = await walk(zzSite(version), firstState({ language }));
  if (end.kind !== 'whole') throw new Error('not whole');
  return end;
}

/** What a test may do to the device behind the app's back. */
function request<T>(asking: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asking.onsuccess = () => resolve(asking.result);
    asking.onerror = () => reject(asking.error);
  });
}

async function withRecords<T>(table: string, touch: (records: IDBObjectStore) => Promise<T>): Promise<T> {
  const db = await request(indexedDB.open(databaseName));
  const result = await touch(db.transaction(table, 'readwrite').objectStore(table));
  db.close();
  return result;
}

const keysIn = (table: string) => withRecords(table, (records) => request(records.getAllKeys()));

async function damagePiece(key: IDBValidKey): Promise<void> {
  await withRecords('pieces', async (records) => {
    const record: { text: string } = await request(records.get(key));
    await request(records.put({ ...record, text: record.text.replace(/[a-z]/, '☂') }));
  });
}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe.each([
  ['on the device', async () => createPackStore(await openDatabase())],
  ['in memory', async () => createPackStore(createMemoryShelf())],
])('a pack %s', (_, open) => {
  it('is read as it was saved, with the floor', async () => {
    const store = await open();
    const pack = await packOf(4);
    expect(await store.readPack('uk', 'newest')).toBeUndefined();
    expect(await store.readFloor()).toBeUndefined();
    await store.savePack(pack, undefined, moment);
    expect((await store.readPack('uk', 'newest'))?.plan).toEqual(pack.plan);
    expect(await store.readFloor()).toEqual({ era: 1, version: 4, moment });
    expect(await store.readPack('en', 'newest')).toBeUndefined();
  });

  it('keeps the one before it, and lets go of the pieces of those before that', async () => {
    const store = await open();
    const [three, four, five] = await Promise.all([packOf(3), packOf(4), packOf(5)]);
    await store.savePack(three, undefined, moment);
    await store.savePack(four, three.plan, moment);
    await store.savePack(five, four.plan, moment);
    expect((await store.readPack('uk', 'newest'))?.plan.version).toBe(5);
    expect((await store.readPack('uk', 'before'))?.plan.version).toBe(4);
    const needed = new Set([...four.texts.keys(), ...five.texts.keys()]);
    const gone = Array.from(three.texts.keys()).filter((name) => !needed.has(name));
    expect(gone).not.toEqual([]);
    expect((await store.readPieces(gone)).size).toBe(0);
    expect((await store.readPieces(Array.from(needed))).size).toBe(needed.size);
  });

  it('of one language never costs another language its pieces', async () => {
    const store = await open();
    const english = await packOf(4, 'en');
    await store.savePack(english, undefined, moment);
    await store.savePack(await packOf(5), undefined, moment);
    expect((await store.readPack('en', 'newest'))?.plan).toEqual(english.plan);
  });

  it('saved again as a repair keeps the one before it', async () => {
    const store = await open();
    const [four, five] = await Promise.all([packOf(4), packOf(5)]);
    await store.savePack(four, undefined, moment);
    await store.savePack(five, four.plan, moment);
    await store.savePack(five, five.plan, moment);
    expect((await store.readPack('uk', 'before'))?.plan.version).toBe(4);
  });

  it('is refused below the floor, and nothing changes', async () => {
    const store = await open();
    await store.savePack(await packOf(5), undefined, moment);
    await expect(store.savePack(await packOf(4), undefined, moment)).rejects.toThrow('older-than-ours');
    expect((await store.readPack('uk', 'newest'))?.plan.version).toBe(5);
    expect(await store.readFloor()).toEqual({ era: 1, version: 5, moment });
  });

  it('leaves the pieces of an unfinished download alone when only the floor rises', async () => {
    const store = await open();
    const [[name = '', text = ''] = []] = (await packOf(4)).texts;
    await store.keepPiece(name, text);
    await store.raiseFloor({ era: 1, version: 4, moment });
    await store.raiseFloor({ era: 1, version: 3, moment: '2025-01-01T00:00:00Z' });
    expect(await store.readFloor()).toEqual({ era: 1, version: 4, moment });
    expect(await store.readPieces([name])).toEqual(new Map([[name, text]]));
  });
});

describe('what is kept on the device', () => {
  it('has neutral names, and is one database only, also where a browser cannot list databases', async () => {
    const opened: string[] = [];
    const factory = new IDBFactory();
    vi.stubGlobal('indexedDB', {
      open: (name: string, version?: number) => {
        opened.push(name);
        return factory.open(name, version);
      },
      deleteDatabase: (name: string) => factory.deleteDatabase(name),
      cmp: (one: unknown, other: unknown) => factory.cmp(one, other),
    });
    const store = await openPackStore();
    expect(store.isLasting).toBe(true);
    await store.savePack(await packOf(4), undefined, moment);
    expect(new Set(opened)).toEqual(new Set(['p']));
  });

  it('is packs by language and a floor: no age, country, topic or time of reading', async () => {
    const [four, five] = await Promise.all([packOf(4), packOf(5)]);
    const store = await openPackStore();
    await store.savePack(four, undefined, moment);
    await store.savePack(five, four.plan, moment);
    await store.readPack('uk', 'newest');
    expect(await keysIn('pointers')).toEqual(['floor', 'uk', 'uk/before']);
    const pointers = await withRecords('pointers', (records) =>
      request<Array<{ key: string; text: string }>>(records.getAll()),
    );
    expect(pointers.map(({ key, text }) => [key, JSON.parse(text)])).toEqual([
      ['floor', { era: 1, version: 5, moment }],
      ['uk', five.plan],
      ['uk/before', four.plan],
    ]);
    expect(await keysIn('pieces')).toEqual(Array.from(new Map([...four.texts, ...five.texts]).keys()).sort());
  });

  it('is still there after a restart', async () => {
    await (await openPackStore()).savePack(await packOf(4), undefined, moment);
    expect((await (await openPackStore()).readPack('uk', 'newest'))?.plan.version).toBe(4);
  });
});

describe('damage at rest', () => {
  it('in any piece is noticed, and the pack before still answers', async () => {
    const [four, five] = await Promise.all([packOf(4), packOf(5)]);
    const onlyOfFive = five.plan.pieces.map(({ sha256 }) => sha256).filter((name) => !four.texts.has(name));
    expect(onlyOfFive).not.toEqual([]);
    for (const name of onlyOfFive) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const store = await openPackStore();
      await store.savePack(four, undefined, moment);
      await store.savePack(five, four.plan, moment);
      await damagePiece(name);
      expect(await store.readPack('uk', 'newest')).toBeUndefined();
      expect((await store.readPieces([name])).size).toBe(0);
      expect((await store.readPack('uk', 'before'))?.plan.version).toBe(4);
    }
  });

  it('in a pointer or the floor is noticed, even where what is left looks right', async () => {
    const store = await openPackStore();
    await store.savePack(await packOf(4), undefined, moment);
    for (const key of ['uk', 'floor']) {
      await withRecords('pointers', async (records) => {
        const record: { text: string } = await request(records.get(key));
        await request(records.put({ ...record, text: record.text.replace('"version":4', '"version":9') }));
      });
    }
    expect(await store.readPack('uk', 'newest')).toBeUndefined();
    expect(await store.readFloor()).toBeUndefined();
    await store.savePack(await packOf(5), undefined, moment);
    expect((await store.readPack('uk', 'newest'))?.plan.version).toBe(5);
    expect(await store.readFloor()).toEqual({ era: 1, version: 5, moment });
  });

  it('never gives one language the pack of another', async () => {
    const store = await openPackStore();
    await store.savePack(await packOf(4), undefined, moment);
    await withRecords('pointers', async (records) => {
      const pointer: object = await request(records.get('uk'));
      await request(records.put({ ...pointer, key: 'ti' }));
    });
    expect(await store.readPack('ti', 'newest')).toBeUndefined();
  });

  it('of any shape is no pack', async () => {
    const store = await openPackStore();
    for (const record of [{}, { text: 5, sha256: 'x' }, { text: null }, { text: '', sha256: '' }]) {
      await withRecords('pointers', (records) => request(records.put({ ...record, key: 'uk' })));
      expect(await store.readPack('uk', 'newest')).toBeUndefined();
    }
    expect(store.isLasting).toBe(true);
  });
});

describe('one transaction', () => {
  /** Fails the nth record that is written from now on, as a full device does. */
  function failPut(nth: number): () => boolean {
    let count = 0;
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...record) {
      count += 1;
      if (count === nth) throw new DOMException('Full', 'QuotaExceededError');
      return put.apply(this, record);
    });
    return () => count >= nth;
  }

  it('holds all or nothing: a device that is full at any record keeps the old pack', async () => {
    const [four, five] = await Promise.all([packOf(4), packOf(5)]);
    let failures = 0;
    for (let nth = 1; ; nth += 1) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const store = await openPackStore();
      await store.savePack(four, undefined, moment);
      const isReached = failPut(nth);
      const fault = await store.savePack(five, four.plan, moment).then(
        () => undefined,
        (error) => error.fault,
      );
      vi.restoreAllMocks();
      if (!isReached()) break;
      failures += 1;
      expect(fault).toBe('no-room');
      expect((await store.readPack('uk', 'newest'))?.plan.version).toBe(4);
      expect(await store.readFloor()).toEqual({ era: 1, version: 4, moment });
      expect(await keysIn('pieces')).toEqual(Array.from(four.texts.keys()).sort());
    }
    expect(failures).toBeGreaterThan(five.texts.size);
  });

  it('changes nothing when another tab has moved the floor meanwhile', async () => {
    const shelf = await openDatabase();
    const store = createPackStore(shelf);
    const [four, five] = await Promise.all([packOf(4), packOf(5)]);
    const late: Shelf = {
      ...shelf,
      change: async (change) => {
        await store.savePack(five, undefined, moment);
        await shelf.change(change);
      },
    };
    await expect(createPackStore(late).savePack(four, undefined, moment)).rejects.toThrow('storage');
    expect((await store.readPack('uk', 'newest'))?.plan.version).toBe(5);
  });
});

describe('storage that cannot be used', () => {
  const never = () => new Promise<never>(() => undefined);

  it.each([
    ['is absent', undefined],
    [
      'throws',
      {
        open: () => {
          throw new DOMException('No', 'SecurityError');
        },
      },
    ],
    ['answers nothing', { open: () => null }],
  ])('because it %s gives way to memory', async (_, factory) => {
    vi.stubGlobal('indexedDB', factory);
    const store = await openPackStore();
    expect(store.isLasting).toBe(false);
    await store.savePack(await packOf(4), undefined, moment);
    expect((await store.readPack('uk', 'newest'))?.plan.version).toBe(4);
  });

  it('because its names cannot even be spoken gives way to memory', async () => {
    vi.unstubAllGlobals();
    const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get: () => {
        throw new DOMException('No', 'SecurityError');
      },
    });
    expect((await openPackStore()).isLasting).toBe(false);
    if (own) Object.defineProperty(globalThis, 'indexedDB', own);
  });

  it('because it never opens gives way to memory after a second and a half', async () => {
    vi.stubGlobal('indexedDB', { open: () => ({}) });
    vi.useFakeTimers();
    const opening = openPackStore();
    await vi.advanceTimersByTimeAsync(1_500);
    expect((await opening).isLasting).toBe(false);
  });

  it('because reading hangs costs one second once, and no more in this session', async () => {
    vi.useFakeTimers();
    const readPointer = vi.fn(never);
    const store = createPackStore({ ...createMemoryShelf(), isLasting: true, readPointer, readPieces: never });
    const reading = store.readPack('uk', 'newest');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await reading).toBeUndefined();
    expect(await store.readPack('uk', 'before')).toBeUndefined();
    expect(await store.readFloor()).toBeUndefined();
    expect(readPointer).toHaveBeenCalledTimes(1);
    expect(store.isLasting).toBe(false);
  });

  it('because reading fails is no pack, and no crash', async () => {
    const readPointer = async () => {
      throw new DOMException('Internal error', 'UnknownError');
    };
    const store = createPackStore({ ...createMemoryShelf(), isLasting: true, readPointer });
    expect(await store.readPack('uk', 'newest')).toBeUndefined();
  });

  it('because writing hangs is a fault of storage in the end', async () => {
    vi.useFakeTimers();
    const store = createPackStore({ ...createMemoryShelf(), isLasting: true, keepPiece: never });
    const keeping = expect(store.keepPiece('a', 'b')).rejects.toThrow('storage');
    await vi.advanceTimersByTimeAsync(10_000);
    await keeping;
  });
});

describe('a full device', () => {
  it('is recognised however the browser says it', () => {
    const full = Object.assign(new Error(), { name: 'QuotaExceededError' });
    expect(storageFault(full)).toBe('no-room');
    expect(storageFault({ name: 'AbortError', inner: full })).toBe('no-room');
    expect(storageFault({ name: 'BulkError', failures: [new Error(), full] })).toBe('no-room');
  });

  it.each([new Error(), { name: 'AbortError' }, undefined, null, 'full'])('is not %s', (error) => {
    expect(storageFault(error)).toBe('storage');
  });
});
