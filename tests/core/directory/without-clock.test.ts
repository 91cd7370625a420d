/** Promises about a wrong clock: hours stay readable, and nothing is said of this moment. */
import { expect, it } from 'vitest';
import { factsOfService } from '#core/directory/channel-facts.ts';
import { openingAt, otherDays, timeThere } from '#core/directory/opening.ts';
import { publishCountry } from '#core/directory/publish.ts';
import { withoutClock } from '#core/directory/without-clock.ts';
import { land, service } from './fixtures.ts';

const now = new Date('2026-06-01T12:00:00Z');
const always = service('yy-line', { hours: 'always' });
const abroad = service('yy-other', { hours: 'always', timeZone: 'Asia/Tokyo' });
const country = publishCountry(land([always, abroad]));

it('no line is called open or closed by it, and no day or hour is told by it', () => {
  const unsure = withoutClock(country);
  for (const one of unsure.services) {
    const facts = factsOfService(unsure, one);
    expect(openingAt(facts, now)).toBeUndefined();
    expect(otherDays(facts, now)).toEqual([]);
    expect(timeThere(facts.timeZone, now)).toBeUndefined();
  }
});

it('every line stays, with the hours that can be read', () => {
  const hours = ({ services }: typeof country) => services.map(({ id, hours }) => [id, hours]);
  expect(hours(withoutClock(country))).toEqual(hours(country));
  const [first] = country.services;
  expect(first && openingAt(factsOfService(country, first), now)).toEqual({ kind: 'open' });
});
