/** Leaves out of the directory whatever is not sure and fresh at the moment of a release. */
import { freshnessOf } from '#core/directory/emergency.ts';
import { freshnessAt } from '#core/directory/freshness.ts';
import { checkedUntil, neededPeople } from '#core/directory/ledger.ts';
import type { Country, Service } from '#core/directory/service.ts';

export function keepServices(country: Country, now: Date): Country {
  return { ...country, services: country.services.filter((service) => whyNotReleased(service, now) === undefined) };
}

/** The end of a sentence that begins with the entry, or undefined where nothing stands against it. */
export function whyNotReleased(
  { evidence, held, newestSource, stale, checks }: Service,
  now: Date,
): string | undefined {
  if (evidence === 'C') return 'has one publisher only (evidence C)';
  if (held !== null) return 'is held';
  if (newestSource === null) return 'has no source with a date';
  if (newestSource > now.toISOString().slice(0, newestSource.length)) return `is of the future (${newestSource})`;
  const isFresh = freshnessAt({ seen: newestSource, freshness: freshnessOf(stale) }, now) === 'fresh';
  if (!isFresh) return `was last seen in ${newestSource}, which is too long ago`;
  return whyNotChecked(checks, now.toISOString().slice(0, 10));
}

function whyNotChecked(checks: Service['checks'], today: string): string | undefined {
  const made = checks.filter(({ on }) => on <= today);
  const roles = made.map(({ role }) => role).filter((role, place, all) => all.indexOf(role) === place);
  if (roles.length === 0) return `was checked by nobody; it needs ${neededPeople} people`;
  if (roles.length < neededPeople) return `was checked by the ${roles[0]} alone; it needs ${neededPeople} people`;

  const until = checkedUntil(made);
  return until !== undefined && until < today ? `had to be checked again until ${until}` : undefined;
}
