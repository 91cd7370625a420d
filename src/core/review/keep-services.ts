/** Leaves out of the directory whatever is not sure and fresh at the moment of a release. */
import { freshnessOf } from '#core/directory/emergency.ts';
import { freshnessAt } from '#core/directory/freshness.ts';
import type { Country, Service } from '#core/directory/service.ts';

export function keepServices(country: Country, now: Date): Country {
  return { ...country, services: country.services.filter((service) => whyNotReleased(service, now) === undefined) };
}

/** The end of a sentence that begins with the entry, or undefined where nothing stands against it. */
export function whyNotReleased({ evidence, held, newestSource, stale }: Service, now: Date): string | undefined {
  if (evidence === 'C') return 'has one publisher only (evidence C)';
  if (held !== null) return 'is held';
  if (newestSource === null) return 'has no source with a date';
  if (newestSource > now.toISOString().slice(0, newestSource.length)) return `is of the future (${newestSource})`;
  const isFresh = freshnessAt({ seen: newestSource, freshness: freshnessOf(stale) }, now) === 'fresh';
  return isFresh ? undefined : `was last seen in ${newestSource}, which is too long ago`;
}
