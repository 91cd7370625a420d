/** Promises to keepers about what they are told to check next. */
import { expect, it } from 'vitest';
import type { Check } from '#core/directory/ledger.ts';
import { land, service } from '#tests/core/directory/fixtures.ts';
import { tellDue } from '#tools/due.ts';

const checks = (...dues: string[]): Check[] =>
  dues.map((nextDue, place) => ({
    role: place === 0 ? 'editor' : 'second-reader',
    on: '2026-10-01',
    nextDue,
    method: 'operator-page',
  }));
const countries = [
  land([
    service('yy-legal', { kind: 'refugee-info', checks: checks('2026-12-01', '2026-12-02') }),
    service('yy-line', { checks: checks('2026-12-31', '2027-03-01') }),
    service('yy-later', { checks: checks('2027-01-01', '2027-03-01') }),
    service('yy-past', { kind: 'trafficking', checks: checks('2026-11-01', '2026-11-01') }),
    service('yy-one', { kind: 'other', checks: checks('2027-03-01') }),
    service('yy-emergency', { kind: 'emergency' }),
    service('yy-held', { held: 'Nobody knows who answers.' }),
  ]),
];
const tell = (...args: string[]) => tellDue(countries, args, '2026-11-21');

it('names what runs out until the end of the month or has run out, helplines for children first', () => {
  const lines = tell('--month', '2026-12').says.split('\n');
  expect(lines.slice(0, 4)).toEqual([
    'To be checked again until the end of 2026-12: 3.',
    '  yy-line (child-helpline), good until 2026-12-31',
    '  yy-past (trafficking), good until 2026-11-01',
    '  yy-legal (refugee-info), good until 2026-12-01',
  ]);
});

it('takes the month that it is when none is said', () => {
  expect(tell().says).toContain('To be checked again until the end of 2026-11: 1.');
});

it('names what fewer than two people have checked, emergency numbers first, and nothing that no child sees', () => {
  const lines = tell().says.split('\n');
  expect(lines.slice(-3)).toEqual([
    'Never checked by two people, and so in no release: 2. In this order:',
    '  emergency (1): yy-emergency',
    '  other (1): yy-one',
  ]);
});

it.each([
  [['--month']],
  [['--month', '2026-13']],
  [['--month', 'soon']],
  [['--year', '2026']],
  [['--month', '2026-12', 'x']],
])('refuses %j with a sentence', (args) => {
  const { code, says } = tell(...args);
  expect(code).toBe(1);
  expect(says).toMatch(/\.$/);
});
