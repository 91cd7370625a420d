/** What was stored is read back before it counts. */
import { beforeEach, expect, it } from 'vitest';
import { auditEntries } from '#service-worker/audit.ts';
import { storeFiles } from '#service-worker/store-group.ts';
import { deviceWith, filesOf, type MemoryCache, memoryCaches, readingTexts, siteOf } from './fakes.ts';

const files = filesOf(readingTexts);
let cache: MemoryCache;

beforeEach(async () => {
  const device = deviceWith(memoryCaches(), siteOf(readingTexts));
  await storeFiles(device, files);
  cache = await device.caches.open(`p-${device.build}`);
});

it('finds nothing wrong with what is whole', async () => expect(await auditEntries(cache, files)).toEqual([]));

it.each(files)('misses $url', async ({ url }) => {
  cache.entries.delete(url);
  expect(await auditEntries(cache, files)).toEqual([url]);
});

it.each(files)('notices every changed byte of $url', async ({ url }) => {
  const bytes = new Uint8Array(cache.entries.get(url)?.bytes ?? new ArrayBuffer(0));
  expect(bytes.length).toBeGreaterThan(0);

  for (let at = 0; at < bytes.length; at++) {
    const before = bytes[at] ?? 0;
    bytes[at] = before ^ 1;
    expect(await auditEntries(cache, files)).toEqual([url]);
    bytes[at] = before;
  }
});

it('notices an entry that is whole, but of another version', async () => {
  const [first, ...others] = files;
  const asked = [{ url: first?.url ?? '', sha256: 'f'.repeat(64) }, ...others];
  expect(await auditEntries(cache, asked)).toEqual([first?.url]);
});

it('takes an entry that cannot be read for a missing one', async () => {
  const failing = { ...cache, match: () => Promise.reject(new Error('disk')) };
  expect(await auditEntries(failing, files)).toEqual(files.map(({ url }) => url));
});
