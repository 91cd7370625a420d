/** Promises about the short way to the floor: it says what the app has kept, makes nothing, and never waits for long. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { databaseName } from '#core/discreet-names.ts';
import { openPackStore } from '#platform/pack-store.ts';
import { readAccepted } from '#platform/read-accepted.ts';
import { root } from '#tests/core/pack/zz-site.ts';

const floor = { era: 1, version: 7, moment: '2026-01-01T00:00:00Z' };
const nothing = { floor: undefined, root: undefined };

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('says what the app has accepted here, also while the app holds its database open', async () => {
  const store = await openPackStore();
  await store.raiseFloor(floor);
  await store.saveRoot({ ...root, version: 2 });
  expect(await readAccepted()).toEqual({ floor, root: { ...root, version: 2 } });
  expect(await readAccepted()).toEqual({ floor, root: { ...root, version: 2 } });
});

it('finds nothing where there is nothing, and leaves nothing', async () => {
  expect(await readAccepted()).toEqual(nothing);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName);
  // The app can still make its own.
  await (await openPackStore()).raiseFloor(floor);
  expect((await readAccepted()).floor).toEqual(floor);
});

it('believes no floor of which a sign is another', async () => {
  await (await openPackStore()).raiseFloor(floor);
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open(databaseName);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('pointers', 'readwrite');
      const pointers = writing.objectStore('pointers');
      const asked = pointers.get('floor');
      asked.onsuccess = () => pointers.put({ ...asked.result, text: asked.result.text.replace('7', '6') });
      writing.oncomplete = () => resolve(opening.result.close());
    };
  });
  expect(await readAccepted()).toEqual(nothing);
});

it('is nothing where storage is absent, or hangs', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await readAccepted()).toEqual(nothing);

  vi.useFakeTimers();
  vi.stubGlobal('indexedDB', { open: () => ({}) });
  const waiting = readAccepted();
  await vi.advanceTimersByTimeAsync(1_500);
  expect(await waiting).toEqual(nothing);
});
