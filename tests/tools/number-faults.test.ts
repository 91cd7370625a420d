/** Promises about numbers. The fixtures are numbers that the British regulator keeps free for films, and the mobile that libphonenumber gives as its example. */
import { expect, it } from 'vitest';
import type { NumberChannel } from '#core/directory/channel.ts';
import type { Service } from '#core/directory/service.ts';
import { land, phone, service, web } from '#tests/core/directory/fixtures.ts';
import { countries } from '#tests/core/directory/published-directory.ts';
import { numberFaults } from '#tools/number-faults.ts';

const told = (way: Partial<NumberChannel>, changes: Partial<Service> = {}) => {
  const channels = [web(), phone({ short: false, ...way })];
  return numberFaults([land([service('gb-line', { channels, ...changes })], 'GB')]).map(
    ({ field, problem }) => `${field} ${problem}`,
  );
};
const home = { dial: '02079460123', show: '020 7946 0123' };
const mobile = { dial: '07400123456', show: '07400 123456' };
const free = { dial: '08081570123', show: '0808 157 0123' };

it('says nothing of numbers that are in order', () => {
  expect(told({ ...home, fromAbroad: '+442079460123' })).toEqual([]);
  expect(told({ ...mobile, note: 'Line of the service' })).toEqual([]);
  expect(told({ ...free, free: true })).toEqual([]);
  expect(told({ dial: '116111', show: '116 111', short: true, fromAbroad: '+44116111' })).toEqual([]);
});

it.each([
  ['a number that the country does not have', { dial: '0123', show: '0123' }, 'which is no number of GB'],
  ['a short code that nobody marked as one', { dial: '116111', show: '116 111' }, 'which is no number of GB'],
  ['a long number that is marked as a short code', { ...home, short: true }, 'is marked as a short code'],
  ['another number from abroad', { ...home, fromAbroad: '+442079460124' }, 'but +442079460124 from abroad'],
  [
    'another short code from abroad',
    { dial: '116111', show: '116 111', short: true, fromAbroad: '+44116000' },
    'but +44116000 from abroad',
  ],
  ['a mobile of which nobody says whose it is', mobile, 'is a mobile number'],
  [
    'a free number that is said to work from abroad',
    { ...free, fromAbroad: '+448081570123' },
    'end nowhere from abroad',
  ],
  ['an ordinary number that is said to be free', { ...home, free: true }, 'is an ordinary number'],
] as const)('refuses %s', (_, way, words) => {
  const [first, ...others] = told(way);
  expect(first).toMatch(/^services\[gb-line\]\.channels\[1\] /);
  expect(first).toContain(words);
  expect(others).toEqual([]);
});

it('takes the cost of the service where the channel says nothing', () => {
  expect(told(home, { free: true })).toHaveLength(1);
  expect(told({ ...home, free: 'unknown' }, { free: true })).toEqual([]);
});

it('asks nothing of Europe and the world, which have no numbering plan', () => {
  const line = (id: string) => service(id, { channels: [phone({ short: false })] });
  expect(numberFaults([land([line('zz-line')], 'ZZ'), land([line('eu-line')], 'EU')])).toEqual([]);
});

it.each(countries)('finds every number of $country in order', (country) => {
  expect(numberFaults([country])).toEqual([]);
});
