/** Stores a new version before it takes its turn, so that documents, numbers and app change at one and the same start. */
import type { GroupName } from '#core/worker-messages.ts';
import type { Device } from './device.ts';
import { listGroupsHeldBefore } from './old-versions.ts';
import { storeFiles, storeGroupsAnew } from './store-group.ts';
import { within } from './within.ts';

/** Chromium gives up an installation after 300 s; what is stored by then stays, and a page brings the rest. */
const patienceMs = 120_000;

export async function installVersion(device: Device): Promise<void> {
  await storeFiles(device, device.install);
  await within(patienceMs, bringAlong(device)).catch(() => undefined);
}

/** What this reader has of the version before. A line that breaks here breaks no version. */
async function bringAlong(device: Device): Promise<void> {
  for (const [tag, names] of byLanguage(await listGroupsHeldBefore(device, []))) {
    await storeGroupsAnew(device, tag, names).catch(() => undefined);
  }
}

function byLanguage(names: readonly GroupName[]): Map<string, GroupName[]> {
  const all = new Map<string, GroupName[]>();
  for (const name of names) {
    const [, tag = ''] = name.split(':');
    all.set(tag, (all.get(tag) ?? []).concat(name));
  }
  return all;
}
