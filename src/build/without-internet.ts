/** What still helps where there is no internet: a single file has room for telephones only. */
import type { PublishedCountry } from '#core/directory/pack-shape.ts';

/** Leaves out what can only be opened online, and how it goes in a country; the texts tell what is always true. */
export function withoutInternet(countries: readonly PublishedCountry[]): PublishedCountry[] {
  return countries
    .map(({ facts: _, ...country }) => ({
      ...country,
      services: country.services
        .map((service) => ({
          ...service,
          channels: service.channels.filter(({ kind }) => kind === 'phone' || kind === 'sms'),
        }))
        .filter(({ channels }) => channels.length > 0),
    }))
    .filter(({ emergency, services }) => emergency.length + services.length > 0);
}
