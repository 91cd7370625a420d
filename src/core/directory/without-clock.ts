/** A country on a device whose clock is known to be wrong: hours can be read, and nobody says whether someone answers now. */
import type { PublishedCountry } from './pack-shape.ts';

export function withoutClock(country: PublishedCountry): PublishedCountry {
  const { timeZone: _, services, ...rest } = country;
  return { ...rest, services: services.map(({ timeZone: _, ...service }) => service) };
}
