/** The countries as they are shown: which, with which names, in which order. */
import type { Content } from '#core/content/read-content.ts';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import { publishCountry } from '#core/directory/publish.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';

export function publishedCountries({ countries }: Content): PublishedCountry[] {
  return countries
    .map(publishCountry)
    .filter(({ emergency, services }) => emergency.length + services.length > 0)
    .sort((a, b) => (a.country < b.country ? -1 : 1));
}

/** @param tags the languages Pebble speaks. */
export function namesWanted(countries: readonly PublishedCountry[], tags: readonly string[]) {
  const languages = countries.flatMap(({ services }) => services.flatMap((service) => service.languages ?? []));
  return {
    countries: countries.map(({ country }) => country).filter((code) => code !== 'ZZ'),
    languages: [...new Set([...tags, ...languages])],
  };
}

/** By name as the language sorts them; what is for the whole world comes last. */
export function sortedByName(countries: readonly PublishedCountry[], { language, countries: names }: NamesPiece) {
  const collator = new Intl.Collator(language);
  const nameOf = ({ country }: PublishedCountry) => names[country] ?? '\uffff';
  return [...countries].sort((a, b) => collator.compare(nameOf(a), nameOf(b)));
}
