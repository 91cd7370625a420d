/** The real directory: every file, read and published once for the tests of the content. */
import { publishCountry } from '#core/directory/publish.ts';
import { type Country, parseCountryFile } from '#core/directory/service.ts';

export const files: Readonly<Record<string, unknown>> = import.meta.glob<unknown>('/src/content/directory/*.json', {
  eager: true,
  import: 'default',
});

export const countries: readonly Country[] = Object.entries(files).reduce<Country[]>((read, [file, data]) => {
  const result = parseCountryFile(file, data);
  return 'country' in result ? read.concat(result.country) : read;
}, []);

export const published = countries.map(publishCountry);

export function countryOf(code: string): Country {
  const found = countries.find(({ country }) => country === code);
  if (!found) throw new Error(`no file for ${code}`);
  return found;
}

export const publishedOf = (code: string) => publishCountry(countryOf(code));

export function entryOf(id: string) {
  const found = countries
    .reduce<Country['services']>((all, { services }) => all.concat(services), [])
    .find((entry) => entry.id === id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
}

/** The service as a child sees it; undefined when no child sees it. */
export const shownOf = (id: string) =>
  publishedOf(id.slice(0, 2).toUpperCase()).services.find((service) => service.id === id);

/** All numbers that children see in a country, of emergency and of services. */
export function numbersOf(code: string): string[] {
  const { emergency, services } = publishedOf(code);
  return services.reduce(
    (all, { channels }) => channels.reduce((dials, way) => ('dial' in way ? dials.concat(way.dial) : dials), all),
    emergency.map(({ dial }) => dial),
  );
}
