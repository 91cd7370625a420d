/** How old what we know of a service is at the moment it is read; a pack may lie on a phone for years. */
import type { Freshness } from './pack-shape.ts';

/** After this a number is shown as one that may have changed. */
const freshMonths = 24;

interface Seen {
  /** `2026-04-22`, `2026-04` or `2026`; absent where no source has a date. */
  seen?: string;
  /** The last day on which two people stand behind it. */
  due?: string;
  freshness: Freshness;
}

/** Never fresher than when it was published. A clock that runs behind makes nothing younger than that. */
export function freshnessAt({ seen, due, freshness }: Seen, now: Date): Freshness | 'expired' {
  if (due !== undefined && due < now.toISOString().slice(0, due.length)) return 'expired';
  if (freshness !== 'fresh' || seen === undefined) return freshness;

  const [year = 0, month = 12] = seen.split('-').map(Number);
  const monthsAgo = (now.getUTCFullYear() - year) * 12 + now.getUTCMonth() + 1 - month;
  return monthsAgo > freshMonths ? 'old' : 'fresh';
}
