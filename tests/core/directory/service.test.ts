import { expect, it } from 'vitest';
import { parseCountryFile } from '#core/directory/service.ts';
import { land, phone, service, web } from './fixtures.ts';

const file = 'src/content/directory/yy.json';
const faultsIn = (data: unknown, name = file) => {
  const result = parseCountryFile(name, data);
  return 'faults' in result ? result.faults.map(({ field, problem }) => `${field} ${problem}`) : [];
};
const withLine = (changes: Parameters<typeof service>[1]) => land([service('yy-line', changes)]);

it('accepts a country that is in order, with the line that helps editors', () => {
  const data = { $schema: '../schema/country.schema.json', ...land([service('yy-line')]) };
  expect(parseCountryFile(file, data)).toEqual({ country: data });
});

it.each([
  ['a file with the name of another country', land([service('yy-line')]), 'src/content/directory/xx.json', 'country'],
  ['a country without time zone', { ...land([service('yy-line')]), timeZone: null }, file, 'timeZone'],
  ['a time zone that is none', { ...land([service('yy-line')]), timeZone: 'CET' }, file, 'timeZone'],
  ['an id that is used twice', land([service('yy-line'), service('yy-line')]), file, 'used twice'],
  ['an id of another country', land([service('xx-line')]), file, 'does not begin'],
  ['a number with letters', withLine({ channels: [phone({ dial: '0800HELP', show: '0800HELP' })] }), file, 'dial'],
  [
    'a number that shows other digits than it dials',
    withLine({ channels: [phone({ dial: '000001' })] }),
    file,
    'dials 000001',
  ],
  [
    'a number from abroad without country code',
    withLine({ channels: [phone({ fromAbroad: '000000' })] }),
    file,
    'fromAbroad',
  ],
  [
    'a number from abroad that begins with zero',
    withLine({ channels: [phone({ fromAbroad: '+0000000' })] }),
    file,
    'fromAbroad',
  ],
  ['an address that runs code', withLine({ channels: [web('javascript:alert(1)')] }), file, 'url'],
  ['a service that nobody can reach', withLine({ channels: [] }), file, 'channels'],
  ['a service without source', withLine({ sources: [] }), file, 'sources'],
  ['a list of languages that is empty', withLine({ languages: [] }), file, 'languages'],
  ['hours that end when they begin', withLine({ hours: [{ days: [1], from: '09:00', to: '09:00' }] }), file, 'hours'],
  ['hours that name a day twice', withLine({ hours: [{ days: [1, 1], from: '09:00', to: '10:00' }] }), file, 'hours'],
  ['an hour that no clock shows', withLine({ hours: [{ days: [1], from: '09:00', to: '25:00' }] }), file, 'hours'],
  ['a day that no week has', withLine({ hours: [{ days: [8 as 7], from: '09:00', to: '10:00' }] }), file, 'hours'],
  [
    'wrong hours of one channel',
    withLine({ channels: [phone({ hours: [{ days: [1], from: '09:00', to: '09:00' }] })] }),
    file,
    'channels[0].hours',
  ],
  ['a day that never was', withLine({ newestSource: '2026-02-30' }), file, 'newestSource'],
  ['a month that never was', withLine({ newestSource: '2026-13' }), file, 'newestSource'],
  ['dates that contradict each other', withLine({ newestSource: null }), file, 'stale'],
  ['ages that begin after they end', withLine({ ages: { min: 18, max: 8 } }), file, 'ages'],
  ['a field that it does not know', { ...land([service('yy-line')]), adress: '' }, file, 'adress'],
  ['something that is no country at all', 'Atlantis', file, 'must be'],
])('refuses %s and says where', (_, data, name, words) => {
  expect(faultsIn(data, name).join('\n')).toContain(words);
});

it('gives every fault a cure', () => {
  const result = parseCountryFile('xx.json', land([service('yy-line'), service('yy-line')]));
  expect('faults' in result && result.faults.map(({ cure }) => cure !== '')).toEqual([true, true, true, true]);
});
