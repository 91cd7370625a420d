/** A country from a pack that has lain here too long: everything stays, and everything says that it may have changed. */
import type { PublishedCountry } from './pack-shape.ts';

/** @param goodUntil the moment until which those who signed the pack answer for it. */
export function agedCountry(country: PublishedCountry, goodUntil: string, now: Date): PublishedCountry {
  if (now.getTime() <= Date.parse(goodUntil)) return country;
  return { ...country, emergency: country.emergency.map(aged), services: country.services.map(aged) };
}

const aged = <Entry extends { freshness: PublishedCountry['services'][number]['freshness'] }>(entry: Entry): Entry =>
  entry.freshness === 'fresh' ? { ...entry, freshness: 'old' } : entry;
