import { expect, it } from 'vitest';
import type { Channel } from '#core/directory/channel.ts';
import { parseCountryFile } from '#core/directory/service.ts';
import { email, land, phone, service, web } from './fixtures.ts';

const file = 'src/content/directory/yy.json';
const faultsIn = (data: unknown, name = file) => {
  const result = parseCountryFile(name, data);
  return 'faults' in result ? result.faults.map(({ field, problem }) => `${field} ${problem}`) : [];
};
const operator = { url: 'https://example.org/', title: 'Operator', date: '2026-04', class: 'operator' };
const closed = (from: string, to: string) => ({ from, to, hours: 'closed' as const, note: null });
const doubt = { about: 'hours', why: 'Two pages differ.' } as const;
const check = { role: 'editor', on: '2026-10-01', nextDue: '2027-03-01', method: 'operator-page' } as const;
const withLine = (changes: Parameters<typeof service>[1]) => land([service('yy-line', changes)]);

it('accepts a country that is in order, with the line that helps editors', () => {
  const data = { $schema: '../schema/country.schema.json', ...land([service('yy-line')]) };
  expect(parseCountryFile(file, data)).toEqual({ country: data });
});

it('accepts one number in two entries of which one is held, a doubt for a conflict, and two people', () => {
  const full = service('yy-line', {
    conflicts: ['Two pages differ.'],
    doubts: [doubt],
    checks: [check, { ...check, role: 'test-caller', method: 'call' }],
    exceptions: [closed('12-24', '01-06'), closed('02-29', '02-29')],
  });
  expect(faultsIn(land([full, service('yy-twin', { held: 'The same line as yy-line.' })]))).toEqual([]);
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
  [
    'dates that are not those of its sources',
    withLine({ newestSource: '2026-05' }),
    file,
    'newestSource is 2026-05, but the newest date among the sources is 2026-04',
  ],
  [
    'an old source that nobody marked as stale',
    withLine({ newestSource: '2021', sources: [{ ...operator, date: '2021' }] }),
    file,
    'stale is false',
  ],
  ['one page as two sources', withLine({ sources: [operator, operator] }), file, 'sources[1].url is listed twice'],
  ['a source of a day that never was', withLine({ sources: [{ ...operator, date: '2026-02-30' }] }), file, 'never was'],
  [
    'a time zone that no clock knows',
    withLine({ timeZone: 'Europe/Atlantis' }),
    file,
    'services[yy-line].timeZone is Europe/Atlantis',
  ],
  [
    'a page that can be changed on the way',
    withLine({ channels: [web('http://example.org/')] }),
    file,
    'channels[0].url can be read and changed',
  ],
  [
    'one publisher as two',
    withLine({ channels: [phone({ confirmedBy: ['same', 'same'] })] }),
    file,
    'confirmedBy names a publisher twice',
  ],
  [
    'a chat that takes its hours from a telephone',
    withLine({ hours: 'always', channels: [phone(), { ...web(), kind: 'chat' } as Channel] }),
    file,
    'channels[1].hours is null beside a telephone',
  ],
  [
    'a list of languages of a channel that is empty',
    withLine({ channels: [phone({ languages: [] })] }),
    file,
    'channels[0].languages',
  ],
  [
    'days with other hours that begin after they end',
    withLine({ exceptions: [closed('2026-12-26', '2026-12-24')] }),
    file,
    'exceptions[0] begins after it ends',
  ],
  [
    'days with other hours of which one has no year',
    withLine({ exceptions: [closed('2026-12-24', '12-26')] }),
    file,
    'exceptions[0] goes from',
  ],
  [
    'days with other hours that never were',
    withLine({ exceptions: [closed('02-30', '03-01')] }),
    file,
    'names a day that never was: 02-30',
  ],
  [
    'days with wrong hours',
    withLine({ exceptions: [{ ...closed('12-24', '12-24'), hours: [{ days: [1], from: '09:00', to: '09:00' }] }] }),
    file,
    'exceptions[0].hours go from',
  ],
  [
    'a conflict of which children are told nothing',
    withLine({ conflicts: ['Two pages differ.'] }),
    file,
    'conflicts are not settled',
  ],
  ['two doubts about one thing', withLine({ doubts: [doubt, doubt] }), file, 'doubts[1] is a second doubt about hours'],
  [
    'one person as two',
    withLine({ checks: [check, { ...check, method: 'call' }] }),
    file,
    'checks[1] is a second check of yy-line by the editor',
  ],
  ['a check that holds for too long', withLine({ checks: [{ ...check, nextDue: '2027-10-01' }] }), file, 'checks[0]'],
  [
    'a person in place of a role',
    withLine({ checks: [{ ...check, role: 'Ms Somebody' as 'editor' }] }),
    file,
    'checks[0].role',
  ],
  ['a private post box', withLine({ channels: [email('line@gmail.com')] }), file, 'is a private post box'],
  ['the name of a person', withLine({ notes: ['Ask Ms Somebody.'] }), file, 'notes[0] names a person: "Ms Somebody"'],
  [
    'one number in two entries',
    land([service('yy-line'), service('yy-other')]),
    file,
    'services[yy-other] shows 000 000, which yy-line shows too',
  ],
  ['a field that it does not know', { ...land([service('yy-line')]), adress: '' }, file, 'adress'],
  ['something that is no country at all', 'Atlantis', file, 'must be'],
])('refuses %s and says where', (_, data, name, words) => {
  expect(faultsIn(data, name).join('\n')).toContain(words);
});

it('gives every fault a cure', () => {
  const result = parseCountryFile('xx.json', land([service('yy-line'), service('yy-line')]));
  expect('faults' in result && result.faults.map(({ cure }) => cure !== '')).not.toContain(false);
});
