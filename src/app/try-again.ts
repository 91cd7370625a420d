/** Storing goes on where a line broke off: what has come is kept, so each further try brings the rest. */
import type { StoreOutcome } from '#platform/worker-link.ts';

/** Before each further try. A line that was gone for a minute is mostly back within these. */
const pausesMs = [5_000, 20_000, 60_000];

/** Anything but a broken line – a full device, a site of another version – is no better a minute later. */
export async function tryAgain(store: () => Promise<StoreOutcome>): Promise<StoreOutcome> {
  let outcome = await store();
  for (const ms of pausesMs) {
    if (outcome.kind === 'stored' || outcome.fault !== 'no-network') return outcome;
    await new Promise((resolve) => setTimeout(resolve, ms));
    outcome = await store();
  }
  return outcome;
}
