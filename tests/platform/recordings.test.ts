/** What was kept is there after the page was opened anew, by language, until it is taken away. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { eraseAll } from '#app/erase/erase-all.ts';
import { databaseName, deskDatabaseName } from '#core/discreet-names.ts';
import { openRecordings } from '#platform/recordings.ts';

const recording = (tag: string, mark: string, byte = 1) => ({
  tag,
  mark,
  type: 'audio/webm',
  bytes: new Uint8Array([byte]).buffer,
});
const firstByte = (bytes: ArrayBuffer | undefined) => bytes && new Uint8Array(bytes)[0];

beforeEach(() => openRecordings().removeAll());

it('keeps languages apart, also where one name begins like another', async () => {
  await openRecordings().keep(recording('so', 'aa'));
  await openRecordings().keep(recording('so-x', 'bb'));
  expect(await openRecordings().marks('so')).toEqual(['aa']);
  expect((await openRecordings().readAll('so-x')).map(({ mark }) => mark)).toEqual(['bb']);
});

it('keeps the last of two recordings of a text, and takes away one alone', async () => {
  const store = openRecordings();
  await store.keep(recording('uk', 'aa', 1));
  await store.keep(recording('uk', 'aa', 2));
  await store.keep(recording('uk', 'bb', 3));
  expect(firstByte((await store.read('uk', 'aa'))?.bytes)).toBe(2);
  await store.remove('uk', 'aa');
  expect(await store.marks('uk')).toEqual(['bb']);
});

it('has a name of its own, that tells nothing', () => {
  expect(deskDatabaseName).not.toBe(databaseName);
  expect(deskDatabaseName).toMatch(/^..$/);
});

it('goes with everything else when Pebble is taken off the device', async () => {
  await openRecordings().keep(recording('uk', 'aa'));
  await eraseAll();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(deskDatabaseName);
});
