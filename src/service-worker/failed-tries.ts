/** Remembers how often a new version could not be stored, so that a broken site is not asked again at every page. */
import type { Device, VersionCache } from './device.ts';

/** Beside the marks of groups, and no name of a group. Holds a number and a moment, nothing of the reader. */
const address = '/_/tries';

const minute = 60_000;
const longest = 24 * 60 * minute;

interface Tries {
  times: number;
  /** Not before this moment of the device's clock. */
  next: number;
}

export async function readTries(cache: VersionCache): Promise<Tries> {
  try {
    const stored = (await (await cache.match(address))?.json()) as Partial<Tries> | undefined;
    return { times: Number(stored?.times) || 0, next: Number(stored?.next) || 0 };
  } catch {
    return { times: 0, next: 0 };
  }
}

/** A clock that was set back must not lock a version out. */
export function isTooEarly({ next }: Tries, now: number): boolean {
  return next > now && next <= now + longest;
}

/** A minute, four, sixteen … up to a day, each up to half of it earlier: not all devices ask at the same moment. */
export async function noteFailure(cache: VersionCache, { clock, chance }: Device): Promise<void> {
  const times = (await readTries(cache)).times + 1;
  const pause = Math.min(longest, minute * 4 ** (times - 1));
  const next = Math.round(clock() + pause * (1 - chance() / 2));
  await cache.put(address, new Response(JSON.stringify({ times, next })));
}
