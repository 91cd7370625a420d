/** Promises about a pack that has run out: all of it stays, and all of it says that it may have changed. */
import { expect, it } from 'vitest';
import { agedCountry } from '#core/directory/aged-country.ts';
import { publishCountry } from '#core/directory/publish.ts';
import { servicesAt } from '#core/directory/services-at.ts';
import { land, service } from './fixtures.ts';

const country = publishCountry(land([service('yy-line'), service('yy-other')]));
const goodUntil = '2026-12-01T00:00:00Z';

it('a country of a pack in its time stays as it is', () => {
  expect(agedCountry(country, goodUntil, new Date(goodUntil))).toBe(country);
});

it('a country of a pack past its time keeps every number and service, none of them fresh, however far the clock is ahead', () => {
  for (const moment of ['2026-12-01T00:00:01Z', '2056-12-01T00:00:00Z']) {
    const aged = agedCountry(country, goodUntil, new Date(moment));
    expect(aged.services.map(({ id }) => id)).toEqual(country.services.map(({ id }) => id));
    expect(aged.emergency).toHaveLength(country.emergency.length);
    for (const { freshness } of [...aged.services, ...aged.emergency]) expect(freshness).not.toBe('fresh');
    expect(servicesAt(aged, new Date(moment)).services).toHaveLength(
      servicesAt(country, new Date(moment)).services.length,
    );
  }
});
