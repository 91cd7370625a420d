/** What this device knows already of lists: from the app's own storage, and from the worker, which was built with a version. */
import type { Known } from '#core/point/accept-trust.ts';
import { askWorker } from '#platform/ask-worker.ts';
import { readAccepted } from '#platform/read-accepted.ts';
import { withinTime } from '#platform/within-time.ts';
import { findWorker } from './find-worker.ts';

const patienceMs = 3_000;

export async function seeKnown(): Promise<Known> {
  const [{ floor, root }, version] = await Promise.all([readAccepted(), askVersion()]);
  // A root of the storage was accepted as the next one after ours; it may have taken keys away.
  const newest = root && root.version > __TRUSTED_ROOT__.version ? root : __TRUSTED_ROOT__;
  return { root: newest, floor, version };
}

/** 0 where no worker answers: then what was accepted counts alone. */
async function askVersion(): Promise<number> {
  const worker = await findWorker();
  if (!worker) return 0;
  const asking = askWorker(worker, { kind: 'status', tag: document.documentElement.lang, deep: false });
  const status = await withinTime(asking, patienceMs, 'storage').catch(() => undefined);
  return status?.kind === 'status' ? status.version : 0;
}
