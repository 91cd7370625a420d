import * as v from 'valibot';
import { expect, it } from 'vitest';
import { directoryPiece } from '#core/directory/pack-shape.ts';
import { publishCountry } from '#core/directory/publish.ts';
import { land, service } from './fixtures.ts';

const country = publishCountry(land([service('yy-line')]));
const [line] = country.services;
const accepts = (countries: unknown) => v.safeParse(directoryPiece, { kind: 'directory', countries }).success;

it('accepts what was published', () => {
  expect(accepts([country])).toBe(true);
});

it.each([
  ['a field it does not know', [{ ...country, note: 'x' }]],
  [
    'a number that is no number',
    [{ ...country, services: [{ ...line, channels: [{ kind: 'phone', dial: '*#06#', show: '0' }] }] }],
  ],
  [
    'an address that runs code',
    [{ ...country, services: [{ ...line, channels: [{ kind: 'web', url: 'javascript:alert(1)', show: 'x' }] }] }],
  ],
  [
    'a name of ten thousand letters',
    [{ ...country, services: [{ ...line, name: { local: 'x'.repeat(10_000), en: 'x' } }] }],
  ],
  ['more countries than there are', Array.from({ length: 81 }, () => country)],
  ['more services than a child can read', [{ ...country, services: Array.from({ length: 41 }, () => line) }]],
])('refuses %s', (_, countries) => {
  expect(accepts(countries)).toBe(false);
});
