/** Stores a new version before it takes its turn, so that documents, numbers and app change at one and the same start. */
import type { GroupName } from '#core/worker-messages.ts';
import { type Device, openOwnCache } from './device.ts';
import { isTooEarly, noteFailure, readTries } from './failed-tries.ts';
import { listGroupsHeldBefore } from './old-versions.ts';
import { StoreError } from './store-error.ts';
import { storeFiles, storeGroupsAnew } from './store-group.ts';
import { within } from './within.ts';

/** Chromium gives up an installation after 300 s; what is stored by then stays, and the next try goes on there. */
const patienceMs = 120_000;

/** After this many a version comes in without what cannot be had: the site may have given up a language. */
const mostTries = 4;

/**
 * Throws where something of it cannot be had: then the version before goes on with all that it holds.
 * @returns whether it may take its turn at once, because nobody loses anything by it.
 */
export async function installVersion(device: Device): Promise<boolean> {
  // First: what was made before it belongs to older versions.
  const own = await openOwnCache(device);
  const before = await listGroupsHeldBefore(device, []);
  if (before.length === 0) {
    // Who has nothing yet is not made to wait.
    await storeFiles(device, device.install);
    // In the time that took, the version before may have stored something.
    return (await listGroupsHeldBefore(device, [])).length === 0;
  }

  const tries = await readTries(own);
  if (isTooEarly(tries, device.clock())) throw new StoreError('no-network');

  try {
    await storeFiles(device, device.install);
    const bringing = within(patienceMs, bringAlong(device, before));
    await (tries.times < mostTries ? bringing : bringing.catch(() => undefined));
    return false;
  } catch (error) {
    await noteFailure(own, device);
    throw error;
  }
}

async function bringAlong(device: Device, before: readonly GroupName[]): Promise<void> {
  const failures: unknown[] = [];
  for (const [tag, names] of byLanguage(before)) {
    await storeGroupsAnew(device, tag, names).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

function byLanguage(names: readonly GroupName[]): Map<string, GroupName[]> {
  const all = new Map<string, GroupName[]>();
  for (const name of names) {
    const [, tag = ''] = name.split(':');
    all.set(tag, (all.get(tag) ?? []).concat(name));
  }
  return all;
}
