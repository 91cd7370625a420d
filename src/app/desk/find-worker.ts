/** The worker that serves this page, if there is one that answers soon. */
import { withinTime } from '#platform/within-time.ts';

const patienceMs = 3_000;

/** Never rejects: no worker, and storage that hangs, are the same to a desk. */
export async function findWorker(): Promise<ServiceWorker | undefined> {
  try {
    const registration = await withinTime(navigator.serviceWorker.getRegistration(), patienceMs, 'storage');
    return registration?.active ?? undefined;
  } catch {
    return undefined;
  }
}
