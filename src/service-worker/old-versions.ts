/** Keeps the caches of older versions until nothing in them is needed any more. */
import { cachePrefix } from '#core/discreet-names.ts';
import type { GroupName } from '#core/worker-messages.ts';
import { auditEntries } from './audit.ts';
import { type Device, listVersions, openOwnCacheIfHere } from './device.ts';
import { listInTime, listMarkedGroups, listMs, listWholeGroups, unmarkGroup } from './group-marks.ts';
import { within } from './within.ts';

/** To be called after this version has started well. An older version goes when this one holds each of its groups. */
export async function removeOldVersions(device: Device): Promise<void> {
  const older = await listOlderVersions(device);
  if (older.length === 0) return;

  const own = await openOwnCacheIfHere(device);
  if (!own || (await auditEntries(own, device.install)).length > 0) return;

  const held = await listWholeGroups(own, () => true, listInTime(own));
  for (const name of older) {
    const needed = await within(listMs, listMarkedGroups(await device.caches.open(name)));
    if (needed.every((group) => held.includes(group))) await device.caches.delete(name);
  }
}

/** What a reader has in older versions only. */
export async function listGroupsHeldBefore(device: Device, held: readonly GroupName[]): Promise<GroupName[]> {
  const before = new Set<GroupName>();
  for (const name of await listOlderVersions(device)) {
    const groups = await listWholeGroups(await device.caches.open(name), () => false);
    for (const group of groups) if (!held.includes(group)) before.add(group);
  }
  return [...before];
}

/** Of all versions: what an older one still held would be brought along at the next update. */
export async function dropGroup(device: Device, name: GroupName): Promise<void> {
  for (const version of await listVersions(device)) {
    await unmarkGroup(await device.caches.open(version), name, device.install);
  }
}

export async function forgetAllVersions(device: Device): Promise<void> {
  for (const name of await listVersions(device)) await device.caches.delete(name);
}

/** What was made after our own cache belongs to a version that still waits for its turn. Where ours is gone, all count. */
async function listOlderVersions(device: Device): Promise<string[]> {
  const names = await listVersions(device);
  const own = names.indexOf(cachePrefix + device.build);
  return own < 0 ? names : names.slice(0, own);
}
