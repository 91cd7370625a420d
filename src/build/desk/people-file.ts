/** Writes the people whom the search of the helper's desk can find: what `publishCountry` let through, and no more. */
import type { PeopleFile, PeopleNumber } from '#core/desk/desk-files.ts';
import type { PublishedChannel, PublishedCountry } from '#core/directory/pack-shape.ts';
import { emergencyLook, kindLook } from '#features/find-help/service-words.ts';
import { hrefOf } from '#features/find-help/way-to-reach.tsx';

export function makePeopleFile(countries: readonly PublishedCountry[]): PeopleFile {
  return countries.flatMap(({ country, emergency, services }) => [
    ...emergency.map(
      ({ service, kind, dial, show, seen, due, freshness }): PeopleNumber => ({
        country,
        words: service ? emergencyLook[service].words : 'emergency',
        ways: [wayOf({ kind, dial, show })],
        ...(seen ? { seen } : {}),
        ...(due ? { due } : {}),
        freshness,
      }),
    ),
    ...services.map(
      ({ kind, name, nameLanguage, channels, seen, due, freshness }): PeopleNumber => ({
        country,
        words: kindLook[kind].words,
        name: name.local === name.en ? name.local : `${name.local} (${name.en})`,
        ...(nameLanguage ? { nameLanguage } : {}),
        ways: channels.map(wayOf),
        ...(seen ? { seen } : {}),
        ...(due ? { due } : {}),
        freshness,
      }),
    ),
  ]);
}

function wayOf(way: PublishedChannel) {
  return { kind: way.kind, show: way.show, href: hrefOf(way) };
}
