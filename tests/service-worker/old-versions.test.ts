/** A version's cache goes only when nothing in it is needed any more. */
import { expect, it } from 'vitest';
import { forgetAllVersions, listGroupsHeldBefore, removeOldVersions } from '#service-worker/old-versions.ts';
import { storeFiles, storeGroup } from '#service-worker/store-group.ts';
import { deviceWith, type MemoryCaches, memoryCaches, readingTexts, zzSite } from './fakes.ts';

const nothing = () => undefined;
const newTexts = { ...readingTexts, '/zz/': 'start, new' };

function versionOf(caches: MemoryCaches, number: number) {
  const build = `b0000000000${number}`;
  return deviceWith(caches, zzSite(build, number === 1 ? readingTexts : newTexts), build);
}

async function install(caches: MemoryCaches, number: number) {
  const device = versionOf(caches, number);
  await storeFiles(device, device.install);
  return device;
}

it('keeps the older version until the new one holds every group it held', async () => {
  const caches = memoryCaches();
  const first = await install(caches, 1);
  await storeGroup(first, 'reading', 'zz', nothing);
  await storeGroup(first, 'app', 'zz', nothing);

  const second = await install(caches, 2);
  await removeOldVersions(second);
  expect(await caches.keys()).toEqual(['p-b00000000001', 'p-b00000000002']);
  expect(await listGroupsHeldBefore(second, [])).toEqual(['reading:zz', 'app:zz']);

  await storeGroup(second, 'reading', 'zz', nothing);
  await removeOldVersions(second);
  expect(await caches.keys()).toEqual(['p-b00000000001', 'p-b00000000002']);
  expect(await listGroupsHeldBefore(second, ['reading:zz'])).toEqual(['app:zz']);

  await storeGroup(second, 'app', 'zz', nothing);
  await removeOldVersions(second);
  expect(await caches.keys()).toEqual(['p-b00000000002']);
});

it.each(['/zz/2/', '/', '/d/'])('keeps the older version when %s of the new one is missing', async (url) => {
  const caches = memoryCaches();
  await storeGroup(await install(caches, 1), 'reading', 'zz', nothing);
  const second = await install(caches, 2);
  await storeGroup(second, 'reading', 'zz', nothing);
  caches.byName.get('p-b00000000002')?.entries.delete(url);

  await removeOldVersions(second);
  expect(await caches.keys()).toContain('p-b00000000001');
});

it('keeps the older version when bytes of the new one are damaged', async () => {
  const caches = memoryCaches();
  await storeGroup(await install(caches, 1), 'reading', 'zz', nothing);
  const second = await install(caches, 2);
  await storeGroup(second, 'reading', 'zz', nothing);
  const entry = caches.byName.get('p-b00000000002')?.entries.get('/zz/');
  if (entry) new Uint8Array(entry.bytes)[0] = 0;

  await removeOldVersions(second);
  expect(await caches.keys()).toContain('p-b00000000001');
});

it('does not let a group nobody can fetch any more keep all versions after it', async () => {
  const caches = memoryCaches();
  const first = await install(caches, 1);
  await storeGroup(first, 'reading', 'zz', nothing);
  await storeGroup(first, 'app', 'zz', nothing);
  await storeGroup(await install(caches, 2), 'reading', 'zz', nothing);
  const third = await install(caches, 3);
  await storeGroup(third, 'reading', 'zz', nothing);

  await removeOldVersions(third);
  expect(await caches.keys()).toEqual(['p-b00000000001', 'p-b00000000003']);
});

it('leaves a version alone that waits for its turn', async () => {
  const caches = memoryCaches();
  const first = await install(caches, 1);
  await install(caches, 2);

  await removeOldVersions(first);
  expect(await caches.keys()).toEqual(['p-b00000000001', 'p-b00000000002']);
});

it('touches no cache of anybody else', async () => {
  const caches = memoryCaches();
  await caches.open('other');
  const first = await install(caches, 1);
  const second = await install(caches, 2);

  await removeOldVersions(second);
  expect(await caches.keys()).toEqual(['other', 'p-b00000000002']);
  await forgetAllVersions(first);
  expect(await caches.keys()).toEqual(['other']);
});
