/** Promises about devices whose list of keys is older than the site's: they follow, step by step, and forget nothing. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Root } from '#core/pack/root.ts';
import type { PackStore } from '#core/ports.ts';
import { updateLanguage } from '#platform/download.ts';
import { createMemoryShelf } from '#platform/memory-shelf.ts';
import { createPackStore, openPackStore } from '#platform/pack-store.ts';
import { readHeldPack } from '#platform/read-held-pack.ts';
import { firstKeys, signRoot, zzRoot, zzSiteOf } from '#tests/core/pack/zz-roots.ts';
import { parseZz, rules } from '#tests/core/pack/zz-site.ts';
import { type ZzLine, zzLine } from './zz-line.ts';

const first = zzRoot();
/** The machine's key was stolen; then those of the content, with which somebody signed a huge version. */
const second = zzRoot({ version: 2, keys: { fresh: [32] }, revoked: [31] });
const third = zzRoot({ version: 3, era: 3, floor: 6, keys: { content: [23, 24], fresh: [32] }, revoked: [31, 21, 22] });
const roots = new Map([
  [2, signRoot(second, [11, 12])],
  [3, signRoot(third, [12, 13])],
]);
const huge = 4_000_000_000;
const five = zzSiteOf(5, firstKeys);
const forged = zzSiteOf(huge, firstKeys);
const six = zzSiteOf(6, { content: [21, 22], fresh: [32], under: 2 }, roots);
const seven = zzSiteOf(7, { content: [23, 24], fresh: [32], under: 3 }, roots);

const update = (store: PackStore, line: ZzLine, root: Root = first) =>
  updateLanguage({ language: 'uk', floor: 0, store, rules, root, fetchBytes: line.fetchBytes });
const heldVersion = async (store: PackStore) => (await readHeldPack(store, 'uk', parseZz))?.plan.version;
const isRoot = (address: string) => address.startsWith('/t/');

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

describe('a device', () => {
  it('asks for no root while the signatures are those it knows', async () => {
    const line = zzLine(five);
    expect((await update(await openPackStore(), line)).kind).toBe('updated');
    expect(line.asked.filter(isRoot)).toEqual([]);
  });

  it('follows from root to root, and knows the newest after a restart', async () => {
    const store = await openPackStore();
    await update(store, zzLine(five));
    const line = zzLine(seven);
    expect((await update(store, line)).kind).toBe('updated');
    expect(line.asked.filter(isRoot)).toEqual([
      '/t/2.root.json',
      '/t/2.root.json.sig',
      '/t/3.root.json',
      '/t/3.root.json.sig',
    ]);
    const again = await openPackStore();
    expect(await again.readRoot()).toEqual(third);
    const later = zzLine(seven);
    expect(await update(again, later)).toEqual({ kind: 'current', version: 7 });
    expect(later.asked.filter(isRoot)).toEqual([]);
  });

  it('believes the newer of two roots: its own, or that of its app', async () => {
    const store = await openPackStore();
    const line = zzLine(seven);
    expect((await update(store, line, third)).kind).toBe('updated');
    expect(line.asked.filter(isRoot)).toEqual([]);
    expect((await update(store, zzLine(seven), second)).kind).toBe('current');
  });

  it('no longer believes a key that was taken away, and keeps what it has', async () => {
    const store = await openPackStore();
    await update(store, zzLine(six));
    const stolen = zzSiteOf(7, { content: [21, 22], fresh: [31], under: 2 });
    expect(await update(store, zzLine(stolen))).toEqual({ kind: 'refused', fault: 'unknown-key', keeping: 6 });
    expect(await heldVersion(store)).toBe(6);
  });

  it('keeps a root that it has believed, even when the line breaks after it', async () => {
    const store = await openPackStore();
    const line = zzLine(six, (address) => {
      if (address.startsWith('/m/')) throw Object.assign(new Error(), { stack: '' });
      return undefined;
    });
    await update(store, line).catch(() => undefined);
    expect(await store.readRoot()).toEqual(second);
    await store.saveRoot(first);
    expect(await store.readRoot()).toEqual(second);
  });

  it('never puts an older root over a newer one that another tab has kept meanwhile', async () => {
    const shelf = createMemoryShelf();
    const other = createPackStore(shelf);
    let isFirst = true;
    const store = createPackStore({
      ...shelf,
      change: async (change) => {
        if (isFirst) await other.saveRoot(third);
        isFirst = false;
        return shelf.change(change);
      },
    });
    await expect(store.saveRoot(second)).rejects.toMatchObject({ fault: 'storage' });
    expect(await store.readRoot()).toEqual(third);
  });

  it('keeps a root that it has believed, though what came with it is older than the root allows', async () => {
    const store = await openPackStore();
    const old = zzSiteOf(5, { content: [23, 24], fresh: [32], under: 3 }, roots);
    expect(await update(store, zzLine(old))).toMatchObject({ kind: 'refused', fault: 'older-than-ours' });
    expect(await store.readRoot()).toEqual(third);
  });

  it('comes back from a huge version that stolen keys have signed, once a root begins a new era', async () => {
    const store = await openPackStore();
    await update(store, zzLine(forged));
    expect(await heldVersion(store)).toBe(huge);
    expect(await update(store, zzLine(six))).toMatchObject({ kind: 'refused', fault: 'older-than-ours' });
    expect(await update(store, zzLine(seven))).toMatchObject({ kind: 'updated', pack: { version: 7 } });
    expect(await store.readFloor()).toMatchObject({ era: 3, version: 7 });
    expect(await update(store, zzLine(forged))).toMatchObject({ kind: 'refused', keeping: 7 });
  });

  it('asks for everything that is signed anew in a new era, though the version is the one it holds', async () => {
    const store = await openPackStore();
    const same = zzSiteOf(7, { content: [21, 22], fresh: [32], under: 2 }, roots);
    await update(store, zzLine(same));
    const line = zzLine(seven);
    expect((await update(store, line)).kind).toBe('updated');
    expect(line.asked).toContain('/m/7.json');
  });

  it('that has lost its root asks for it before anything else', async () => {
    const store = await openPackStore();
    await update(store, zzLine(seven));
    const forgetful = { ...store, readRoot: async () => undefined };
    expect((await update(forgetful, zzLine(seven))).kind).toBe('current');
    expect(await update(forgetful, zzLine(five))).toMatchObject({
      kind: 'refused',
      fault: 'older-than-ours',
      keeping: 7,
    });
  });
});
