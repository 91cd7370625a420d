/**
 * Marks which groups a version holds. A mark is the group's file list, stored beside the files, each group under its
 * own address: two groups finished at the same moment cannot wipe out each other's mark.
 */

import { allGroups, begunMark, type GroupName, isGroupName } from '#core/worker-messages.ts';
import { auditEntries } from './audit.ts';
import type { VersionCache } from './device.ts';
import { isFiles, type StoredFile } from './file-list.ts';
import { within } from './within.ts';

/** No document or file of the site begins like this. */
const folder = '/_/';

/** For storage to say what lies there, where a page waits for it: that one is patient three times as long. */
export const listMs = 4000;

export async function markGroup(cache: VersionCache, name: GroupName, files: readonly StoredFile[]): Promise<void> {
  await putMark(cache, folder + name, files);
  await cache.delete(begunMark(name));
}

/** @param path that of a group, or of what is only begun: no group yet, but it can be taken off like one. */
export function putMark(cache: VersionCache, path: string, files: readonly StoredFile[]): Promise<void> {
  return cache.put(path, new Response(JSON.stringify(files)));
}

export const listMarkedGroups = async (cache: VersionCache): Promise<GroupName[]> =>
  groupsAmong(await listPaths(cache));

function groupsAmong(paths: readonly string[]): GroupName[] {
  return paths.map((path) => (path.startsWith(folder) ? path.slice(folder.length) : '')).filter(isGroupName);
}

/** Entries are looked for by address; of the groups that are to be read back also every hash is compared. */
export async function listWholeGroups(
  cache: VersionCache,
  isReadBack: (name: GroupName) => boolean,
  listing: Promise<readonly string[]> = listPaths(cache),
): Promise<GroupName[]> {
  const paths = await listing;
  const held = new Set(paths);
  return pickWhole(cache, groupsAmong(paths), ({ url }) => held.has(url), isReadBack);
}

/** Rejects where storage is silent; an installation, for which nobody waits, does without. */
export const listInTime = (cache: VersionCache) => within(listMs, listPaths(cache));

/** Of one language, where storage does not list its entries any more: they are looked for by name and read back. */
export const findWholeGroups = (cache: VersionCache, tag: string): Promise<GroupName[]> =>
  pickWhole(
    cache,
    allGroups.map((group): GroupName => `${group}:${tag}`),
    () => true,
    () => true,
  );

async function pickWhole(
  cache: VersionCache,
  names: readonly GroupName[],
  isListed: (file: StoredFile) => boolean,
  isReadBack: (name: GroupName) => boolean,
): Promise<GroupName[]> {
  const whole: GroupName[] = [];
  for (const name of names) {
    const files = await readMark(cache, folder + name);
    const isHere = files.length > 0 && files.every(isListed);
    if (isHere && (!isReadBack(name) || (await auditEntries(cache, files)).length === 0)) whole.push(name);
  }
  return whole;
}

/** The files go first: a worker that ends in between finds the mark again, and a group that no longer counts as whole. */
export async function unmarkGroup(cache: VersionCache, name: GroupName, always: readonly StoredFile[]): Promise<void> {
  const own = [folder + name, begunMark(name)];
  const needed = new Set(always.map(({ url }) => url));
  for (const path of await listPaths(cache)) {
    if (path.startsWith(folder) && !own.includes(path))
      for (const { url } of await readMark(cache, path)) needed.add(url);
  }
  for (const path of own) {
    for (const { url } of await readMark(cache, path)) if (!needed.has(url)) await cache.delete(url);
    await cache.delete(path);
  }
}

async function readMark(cache: VersionCache, path: string): Promise<StoredFile[]> {
  try {
    const files: unknown = await (await cache.match(path))?.json();
    return isFiles(files) ? files : [];
  } catch {
    return [];
  }
}

async function listPaths(cache: VersionCache): Promise<string[]> {
  return (await cache.keys()).map(({ url }) => new URL(url).pathname);
}
