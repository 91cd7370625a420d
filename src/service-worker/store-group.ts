/** Stores files so that a version holds them whole; what is done stays done, so a second try goes on where it broke. */
import type { Group } from '#core/worker-messages.ts';
import { auditEntries } from './audit.ts';
import { type Device, listVersionsToTry, openOwnCache, type VersionCache } from './device.ts';
import { type Download, download } from './download.ts';
import { fetchFileList, type StoredFile } from './file-list.ts';
import { forEachAtOnce } from './for-each-at-once.ts';
import { markGroup } from './group-marks.ts';
import { hashBytes } from './hash-bytes.ts';
import { makeKept, readEntry } from './kept-response.ts';
import { StoreError } from './store-error.ts';

type OnProgress = (done: number, total: number) => void;

const atOnce = 6;

/** The install set is stored along: it may have been lost since, and costs nothing when it is there. */
export async function storeGroup(device: Device, group: Group, tag: string, onProgress: OnProgress): Promise<void> {
  const files = await fetchFileList(device, group, tag);
  const cache = await storeFiles(device, [...device.install, ...files], onProgress);
  await markGroup(cache, `${group}:${tag}`, files);
}

/** Resolves only after every entry was read back from the cache and had its hash. Throws a StoreError, or the cache's own. */
export async function storeFiles(
  device: Device,
  files: readonly StoredFile[],
  onProgress: OnProgress = () => undefined,
): Promise<VersionCache> {
  const cache = await openOwnCache(device);
  const versions = await Promise.all((await listVersionsToTry(device)).map((name) => device.caches.open(name)));

  let done = 0;
  await forEachAtOnce(atOnce, files, async (file) => {
    await storeFile(device, file, cache, versions);
    onProgress(++done, files.length);
  });

  if ((await auditEntries(cache, files)).length > 0) throw new StoreError('wrong-bytes');
  return cache;
}

async function storeFile(
  device: Device,
  file: StoredFile,
  own: VersionCache,
  versions: readonly VersionCache[],
): Promise<void> {
  if ((await auditEntries(own, [file])).length === 0) return;

  const held = await findHeld(file, versions);
  await own.put(file.url, makeKept(file, held ?? (await fetchFile(device, file))));
}

async function findHeld({ url, sha256 }: StoredFile, versions: readonly VersionCache[]): Promise<Download | undefined> {
  for (const cache of versions) {
    const kept = await readEntry(cache, url);
    if (kept?.hash === sha256) return kept;
  }
  return undefined;
}

/**
 * The browser's own cache first, so that nothing travels twice; past it when that holds something wrong,
 * for a wrong answer marked `immutable` would be repeated for ever.
 */
async function fetchFile(device: Device, file: StoredFile): Promise<Download> {
  const first = await fetchExact(device, file, 'default').catch(() => undefined);
  return first ?? fetchExact(device, file, 'reload');
}

async function fetchExact(device: Device, { url, sha256 }: StoredFile, cache: RequestCache): Promise<Download> {
  const file = await download(device, url, cache);
  if ((await hashBytes(file.bytes)) !== sha256) throw new StoreError('wrong-bytes');
  return file;
}
