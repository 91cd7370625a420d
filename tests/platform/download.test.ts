/** Promises about updates: nothing is fetched twice, and nothing good is ever lost. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundlePieces } from '#build/pack/bundle-pieces.ts';
import { PackError } from '#core/errors.ts';
import type { FetchBytes, PackStore } from '#core/ports.ts';
import { updateLanguage } from '#platform/download.ts';
import { openPackStore } from '#platform/pack-store.ts';
import { readHeldPack } from '#platform/read-held-pack.ts';
import { readText, writeText } from '#platform/text.ts';
import { flip, parseZz, root, rules, type Site, zzSite } from '#tests/core/pack/zz-site.ts';
import { cut, type ZzLine, zzLine } from './zz-line.ts';

const four = zzSite(4);
const five = zzSite(5);

function update(store: PackStore, line: ZzLine, more: { language?: string; floor?: number } = {}) {
  return updateLanguage({ language: 'uk', floor: 0, store, rules, root, fetchBytes: line.fetchBytes, ...more });
}

async function storeWith(...sites: Site[]): Promise<PackStore> {
  const store = await openPackStore();
  for (const site of sites) expect((await update(store, zzLine(site))).kind).toBe('updated');
  return store;
}

const heldVersion = async (store: PackStore, language = 'uk') =>
  (await readHeldPack(store, language, parseZz))?.pack.version;

const isPiece = (address: string) => address.startsWith('/p/');

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

describe('a device that has no pieces', () => {
  const bundled = new Map(five);
  for (const [address, text] of bundlePieces(new Map([...five].map(([name, bytes]) => [name, Buffer.from(bytes)])), 5))
    bundled.set(address, writeText(text));

  it('brings them all in two answers, those of the language and those that all share', async () => {
    const line = zzLine(bundled);
    expect((await update(await openPackStore(), line)).kind).toBe('updated');
    expect(line.asked.filter((address) => !/^\/(now|m\/)/.test(address))).toEqual([
      expect.stringMatching(/^\/p\//),
      '/uk/pieces.txt',
      '/pieces.txt',
    ]);
  });

  it.each([
    ['are empty', ''],
    ['are the page of a portal', '<!doctype html>\n<title>Welcome</title>\n'],
    ['hold other words than a piece', (text: string) => text.replace('Words', 'Wards')],
  ])('asks for each piece by its name when these answers %s', async (_, lie) => {
    const spoilt = (text: string) => (typeof lie === 'string' ? lie : lie(text));
    const line = zzLine(bundled, (address) => {
      const bytes = bundled.get(address);
      return bytes && address.endsWith('/pieces.txt') ? writeText(spoilt(readText(bytes))) : undefined;
    });
    const store = await openPackStore();
    expect((await update(store, line)).kind).toBe('updated');
    expect(await heldVersion(store)).toBe(5);
    expect(line.asked.filter(isPiece).length).toBeGreaterThan(1);
  });
});

describe('an update', () => {
  it('brings a whole pack, and says how far it is', async () => {
    const store = await openPackStore();
    const onProgress = vi.fn();
    const line = zzLine(five);
    const result = await updateLanguage({
      language: 'uk',
      floor: 0,
      store,
      rules,
      root,
      onProgress,
      fetchBytes: line.fetchBytes,
    });
    expect(result).toMatchObject({ kind: 'updated', pack: { version: 5, language: 'uk' } });
    expect(await heldVersion(store)).toBe(5);
    expect(await store.readFloor()).toEqual({ era: 1, version: 5, moment: '2026-01-01T00:00:00Z' });
    const steps = onProgress.mock.calls.map(([{ received }]) => received);
    expect(steps).toEqual([...steps].sort((one, other) => one - other));
    const [last] = onProgress.mock.calls[onProgress.mock.calls.length - 1] ?? [];
    expect(last.received).toBe(last.total);
  });

  it('asks for one small file and its signature when nothing is new', async () => {
    const store = await storeWith(five);
    const line = zzLine(five);
    expect(await update(store, line)).toEqual({ kind: 'current', version: 5 });
    expect(line.asked).toEqual(['/now.json', '/now.json.sig']);
  });

  it('fetches only the pieces that have changed', async () => {
    const store = await storeWith(four);
    const line = zzLine(five);
    await update(store, line);
    const unchanged = Array.from(four.keys()).filter((address) => isPiece(address) && five.has(address));
    expect(unchanged).not.toEqual([]);
    expect(line.asked.filter((address) => unchanged.includes(address))).toEqual([]);
    expect(await heldVersion(store)).toBe(5);
  });

  it('shares the directory between languages', async () => {
    const store = await storeWith(five);
    const line = zzLine(five);
    expect((await update(store, line, { language: 'en' })).kind).toBe('updated');
    const first = zzLine(five);
    await update(await openPackStore(), first);
    expect(line.asked.filter(isPiece)).toHaveLength(4);
    expect(line.asked.filter((address) => isPiece(address) && first.asked.includes(address))).toEqual([]);
  });

  it('asks for nothing twice, at most four at a time, in an order that depends on language and version only', async () => {
    const many = zzSite(5, 'words', {
      languages: [
        { tag: 'uk', pieces: [...'abcdefghij'].map((words) => ({ kind: 'names', data: { kind: 'names', words } })) },
      ],
    });
    const lines = [];
    for (let reader = 0; reader < 2; reader += 1) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const line = zzLine(many);
      expect((await update(await openPackStore(), line)).kind).toBe('updated');
      expect(new Set(line.asked).size).toBe(line.asked.length);
      expect(line.busiest()).toBe(4);
      lines.push(line.asked);
    }
    expect(lines[0]).toEqual(lines[1]);
  });
});

describe('a bad line', () => {
  it('cut before any one request leaves the old pack, and goes on without fetching a finished piece again', async () => {
    const requests = zzLine(five);
    await update(await storeWith(four), requests);
    expect(requests.asked.length).toBeGreaterThan(5);

    for (const [nth] of requests.asked.entries()) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const store = await storeWith(four);
      const done = new Set<string>();
      const first = zzLine(five, (address, count) => {
        if (count > nth) return cut();
        if (isPiece(address)) done.add(address);
        return undefined;
      });
      expect(await update(store, first)).toEqual({ kind: 'offline', keeping: 4 });
      expect(await heldVersion(store)).toBe(4);

      const second = zzLine(five);
      expect((await update(await openPackStore(), second)).kind).toBe('updated');
      expect(second.asked.filter((address) => done.has(address))).toEqual([]);
      expect(await heldVersion(store)).toBe(5);
    }
  });

  it('that brings other bytes in any one file leaves the old pack, and the next honest update works', async () => {
    const requests = zzLine(five);
    await update(await storeWith(four), requests);

    for (const liar of requests.asked.filter((address) => five.has(address))) {
      for (const lie of [
        (bytes: Uint8Array<ArrayBuffer>) => flip(bytes, 0, 1),
        () => new Uint8Array(0),
        () => new Uint8Array(50),
      ]) {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const store = await storeWith(four);
        const bytes = five.get(liar);
        if (!bytes) throw new Error('not of this site');
        const result = await update(
          store,
          zzLine(five, (address) => (address === liar ? lie(bytes) : undefined)),
        );
        expect(result, liar).toMatchObject({ kind: 'refused', keeping: 4 });
        expect(await heldVersion(store)).toBe(4);
        expect(await store.readFloor()).toMatchObject({ version: 4 });
        expect((await update(store, zzLine(five))).kind).toBe('updated');
      }
    }
  });

  it('keeps pieces in the order of the list, whichever came first, and those after one that failed', async () => {
    const kept: string[] = [];
    const storeThatTells = async (): Promise<PackStore> => {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const store = await openPackStore();
      const keepPiece: PackStore['keepPiece'] = (name, text) => {
        kept.push(name);
        return store.keepPiece(name, text);
      };
      return { ...store, keepPiece };
    };
    await update(await storeThatTells(), zzLine(five));
    const order = kept.splice(0);
    const failing = order[2] ?? 'none';

    const line = zzLine(five, (address) => (address.includes(failing) ? cut() : undefined));
    let pause = 100;
    const laterFirst: FetchBytes = async (address, maxBytes) => {
      pause -= 10;
      await new Promise((resolve) => setTimeout(resolve, pause));
      return line.fetchBytes(address, maxBytes);
    };
    expect((await update(await storeThatTells(), { ...line, fetchBytes: laterFirst })).kind).toBe('offline');
    expect(kept).toContain(order[3]);
    expect(kept).toEqual(order.filter((name) => name !== failing).slice(0, kept.length));
  });

  it('never puts an unchecked piece on the device, not even for later', async () => {
    const store = await openPackStore();
    const kept: Array<[string, string]> = [];
    const watched: PackStore = {
      ...store,
      keepPiece: async (name, text) => {
        kept.push([name, text]);
      },
    };
    const lieAtTheEnd = (address: string, nth: number) => {
      const bytes = five.get(address);
      return nth >= 8 && bytes ? flip(bytes, 9, 1) : undefined;
    };
    expect((await update(watched, zzLine(five, lieAtTheEnd))).kind).toBe('refused');
    expect(kept.length).toBeGreaterThan(0);
    for (const [name, text] of kept) expect(await rules.sha256(writeText(text))).toBe(name);
  });

  it('with a portal that answers everything with its own page is refused', async () => {
    const store = await storeWith(four);
    const page = new Uint8Array(Buffer.from('<!doctype html><title>Welcome</title>'));
    expect(
      await update(
        store,
        zzLine(five, () => page),
      ),
    ).toEqual({ kind: 'refused', fault: 'damaged', keeping: 4 });
    const long = zzLine(five, () => new Uint8Array(100_000));
    expect(await update(store, long)).toEqual({ kind: 'refused', fault: 'too-large', keeping: 4 });
  });

  it('to a site of several ages at once is refused or whole, never mixed', async () => {
    const addresses = ['/now.json', '/now.json.sig'];
    await fc.assert(
      fc.asyncProperty(fc.subarray(addresses), async (stale) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const store = await openPackStore();
        const both = new Map([...four, ...five]);
        const result = await update(
          store,
          zzLine(both, (address) => (stale.includes(address) ? four.get(address) : undefined)),
        );
        const expected = stale.length === 1 ? undefined : stale.length === 2 ? 4 : 5;
        expect(result.kind).toBe(expected ? 'updated' : 'refused');
        expect(await heldVersion(store)).toBe(expected);
      }),
      { numRuns: 12 },
    );
  });
});

describe('an older site', () => {
  it('is refused, whether the device, the pack or the app remembers better', async () => {
    expect(await update(await storeWith(five), zzLine(four))).toEqual({
      kind: 'refused',
      fault: 'older-than-ours',
      keeping: 5,
    });
    vi.stubGlobal('indexedDB', new IDBFactory());
    expect(await update(await openPackStore(), zzLine(four), { floor: 5 })).toEqual({
      kind: 'refused',
      fault: 'older-than-ours',
      keeping: undefined,
    });
    const store = await storeWith(five);
    const forgetful = { ...store, readFloor: async () => undefined };
    expect((await update(forgetful, zzLine(four))).kind).toBe('refused');
  });

  it('is refused in another language too, at the first look', async () => {
    const line = zzLine(four);
    const result = await update(await storeWith(five), line, { language: 'en' });
    expect(result).toEqual({ kind: 'refused', fault: 'older-than-ours', keeping: undefined });
    expect(line.asked).toEqual(['/now.json', '/now.json.sig']);
  });

  it('never comes back, in whatever order sites are met', async () => {
    const sites = [zzSite(3), four, five];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...sites.keys()), { minLength: 1, maxLength: 6 }), async (visits) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const store = await openPackStore();
        let highest = 0;
        for (const visit of visits) {
          await update(store, zzLine(sites[visit] ?? four));
          highest = Math.max(highest, visit + 3);
          expect(await heldVersion(store)).toBe(highest);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('a device', () => {
  it('with a damaged pack reads the one before, and is repaired with the missing piece only', async () => {
    const store = await storeWith(four, five);
    const newest = await store.readPack('uk', 'newest');
    const broken = newest?.plan.pieces.find(({ kind }) => kind === 'edition')?.sha256 ?? '';
    await store.keepPiece(broken, 'damaged');
    expect(await heldVersion(store)).toBe(4);

    const line = zzLine(five);
    expect((await update(store, line)).kind).toBe('updated');
    expect(line.asked.filter(isPiece)).toEqual([`/p/${broken}.json`]);
    expect(await heldVersion(store)).toBe(5);
    expect((await store.readPack('uk', 'before'))?.plan.version).toBe(4);
  });

  it('that can keep nothing still shows what it has fetched', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const store = await openPackStore();
    const result = await update(store, zzLine(five));
    expect(result).toMatchObject({ kind: 'not-kept', fault: 'storage', pack: { version: 5 } });
    expect(await heldVersion(store)).toBe(5);
  });

  it('that is full still shows what it has fetched, and keeps the old pack', async () => {
    const store = await storeWith(four);
    const full = async () => {
      throw new PackError('no-room');
    };
    const result = await update({ ...store, isLasting: true, keepPiece: full, savePack: full }, zzLine(five));
    expect(result).toMatchObject({ kind: 'not-kept', fault: 'no-room', pack: { version: 5 } });
    expect(await heldVersion(store)).toBe(4);
  });

  it('whose app has become stricter than its pack asks for a new one', async () => {
    const store = await storeWith(four);
    const strict: typeof parseZz = (kind, data) => {
      if (JSON.stringify(data).includes('version 4')) throw new TypeError('An old shape');
      return parseZz(kind, data);
    };
    expect(await readHeldPack(store, 'uk', strict)).toBeUndefined();
    const line = zzLine(five);
    const result = await updateLanguage({
      language: 'uk',
      floor: 0,
      store,
      rules: { ...rules, parsePiece: strict },
      root,
      fetchBytes: line.fetchBytes,
    });
    expect(result.kind).toBe('updated');
  });
});

describe('a mistake of the program', () => {
  it('is not hidden as a fault of the world', async () => {
    const fetchBytes = async () => {
      throw new TypeError('A mistake');
    };
    const store = await openPackStore();
    await expect(updateLanguage({ language: 'uk', floor: 0, store, rules, root, fetchBytes })).rejects.toThrow(
      'A mistake',
    );
  });
});
