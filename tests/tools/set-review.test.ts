/** Promises to keepers: what they write into the ledger is written whole, and a mistake writes nothing. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { land, phone, service } from '#tests/core/directory/fixtures.ts';
import { setReview } from '#tools/set-review.ts';

const today = '2026-11-21';
const channels = (dial: string) => [phone({ dial, show: dial })];
const country = land([
  service('yy-emergency', { kind: 'emergency', channels: channels('000000') }),
  service('yy-line', { channels: channels('000001') }),
  service('yy-line-2', { channels: channels('000002') }),
]);
const written = `${JSON.stringify(country, null, 2)}\n`;

let folder = '';
const file = () => join(folder, 'yy.json');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pebble-ledger-'));
  writeFileSync(file(), written);
});

const set = (entry: string, given: Record<string, string | undefined> = {}) => {
  const all: Record<string, string | undefined> = {
    role: 'editor',
    date: '2026-11-20',
    method: 'operator-page',
    'next-due': '2027-05-20',
    ...given,
  };
  const options = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
  return setReview(['set', entry, ...options], folder, today);
};
const checksOf = (id: string) =>
  (JSON.parse(readFileSync(file(), 'utf8')) as typeof country).services.find((entry) => entry.id === id)?.checks;

describe('review set', () => {
  it('writes one check, and that a release needs one more person', () => {
    const { code, says } = set('yy-line');
    expect(code).toBe(0);
    expect(says).toContain('needs 2 people; one more has to check it');
    expect(checksOf('yy-line')).toEqual([
      { role: 'editor', on: '2026-11-20', nextDue: '2027-05-20', method: 'operator-page' },
    ]);
  });

  it('writes the check of a second person, and until when both stand behind it', () => {
    set('yy-line');
    const { code, says } = set('yy-line', { role: 'test-caller', method: 'call', 'next-due': '2027-04-01' });
    expect([code, says]).toEqual([0, expect.stringContaining('2 people stand behind it until 2027-04-01')]);
    expect(checksOf('yy-line')).toHaveLength(2);
  });

  it('changes no other line of the file', () => {
    set('yy-line');
    expect(checksOf('yy-line-2')).toEqual([]);
    expect(readFileSync(file(), 'utf8').replace(/"checks": \[\s*\{[^}]*\}\s*\]/, '"checks": []')).toBe(written);
  });

  it('gives an emergency number a year', () => {
    expect(set('yy-emergency', { 'next-due': '2027-11-20' }).code).toBe(0);
  });

  it.each([
    ['an entry that does not exist', () => set('yy-other'), 'no entry yy-other'],
    ['a country that does not exist', () => set('xx-line'), 'no entry xx-line'],
    ['no entry at all', () => setReview(['set'], folder, today), 'Say: npm run content'],
    ['another verb', () => setReview(['get', 'yy-line'], folder, today), 'Say: npm run content'],
    ['an option that is missing', () => set('yy-line', { method: undefined }), '--method is missing'],
    ['an option without value', () => setReview(['set', 'yy-line', '--role'], folder, today), '--role has no value'],
    ['an option that is not known', () => set('yy-line', { name: 'somebody' }), '"--name" is not known'],
    ['a person in place of a role', () => set('yy-line', { role: 'Somebody' }), '"Somebody" is no role'],
    ['a method that is none', () => set('yy-line', { method: 'guess' }), '"guess" is no method'],
    ['a day that is none', () => set('yy-line', { date: 'yesterday' }), '"yesterday" is not a day'],
    ['a day that never was', () => set('yy-line', { date: '2026-02-30' }), 'never was'],
    ['a day that has not come', () => set('yy-line', { date: '2026-11-22' }), 'has not come yet'],
    [
      'a check that is due before it was made',
      () => set('yy-line', { 'next-due': '2026-11-20' }),
      'before it was made',
    ],
    ['a check that is to hold for too long', () => set('yy-line', { 'next-due': '2027-05-21' }), 'later than 6 months'],
  ])('refuses %s, says why and writes nothing', (_, run, words) => {
    const { code, says } = run();
    expect(code).toBe(1);
    expect(says).toContain(words);
    expect(says).toContain('Nothing was written.');
    expect(readFileSync(file(), 'utf8')).toBe(written);
  });

  it('refuses the same person on the same day', () => {
    set('yy-line');
    const once = readFileSync(file(), 'utf8');
    expect(set('yy-line', { method: 'call' })).toEqual({
      code: 1,
      says: expect.stringContaining('made by another person, in another role'),
    });
    expect(readFileSync(file(), 'utf8')).toBe(once);
  });

  it('refuses to touch a file that has faults', () => {
    writeFileSync(file(), written.replace('"evidence": "A"', '"evidence": "Z"'));
    expect(set('yy-line')).toEqual({ code: 1, says: expect.stringContaining('has faults; mend them first') });
  });
});
