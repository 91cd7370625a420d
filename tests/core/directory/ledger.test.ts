/** Promises about who stands behind an entry: two roles are two people, and a check does not hold for ever. */
import { describe, expect, it } from 'vitest';
import { type Check, type CheckRole, checkedUntil, lastChecked } from '#core/directory/ledger.ts';
import { whatIsWrong } from '#core/directory/ledger-faults.ts';

const check = (role: CheckRole, nextDue: string, on = '2026-10-01'): Check => ({
  role,
  on,
  nextDue,
  method: 'operator-page',
});

describe('two people stand behind an entry', () => {
  it.each([
    ['never, when nobody checked it', [], undefined],
    ['never, when one checked it', [check('editor', '2027-03-01')], undefined],
    ['never, when one checked it twice', [check('editor', '2027-01-01'), check('editor', '2027-03-01')], undefined],
    [
      'until the earlier of the two days',
      [check('editor', '2027-03-01'), check('test-caller', '2027-01-01')],
      '2027-01-01',
    ],
    [
      'until the second of three days',
      [check('editor', '2027-03-01'), check('test-caller', '2027-01-01'), check('operator', '2027-02-01')],
      '2027-02-01',
    ],
    [
      'longer, when the same person checks again',
      [check('editor', '2027-03-01'), check('test-caller', '2027-01-01'), check('test-caller', '2027-03-15')],
      '2027-03-01',
    ],
  ])('%s', (_, checks, until) => {
    expect(checkedUntil(checks)).toBe(until);
  });

  it('and it was last checked on the newest day', () => {
    expect(lastChecked([check('editor', '2027-03-01', '2026-10-02'), check('operator', '2027-03-01')])).toBe(
      '2026-10-02',
    );
    expect(lastChecked([])).toBeUndefined();
  });
});

describe('a check', () => {
  it.each([
    ['of a helpline holds for six months', check('editor', '2027-04-01'), 'child-helpline', undefined],
    ['of a helpline holds no longer', check('editor', '2027-04-02'), 'child-helpline', 'later than 6 months'],
    ['of an emergency number holds for a year', check('editor', '2027-10-01'), 'emergency', undefined],
    ['of an emergency number holds no longer', check('editor', '2027-10-02'), 'emergency', 'later than 12 months'],
    ['ends with a month that is shorter', check('editor', '2027-03-01', '2026-08-31'), 'other', 'later than 6 months'],
    ['cannot be due on the day it was made', check('editor', '2026-10-01'), 'other', 'before it was made'],
    ['cannot be of a day that never was', check('editor', '2027-02-29'), 'other', 'never was'],
  ])('%s', (_, made, kind, words) => {
    if (words === undefined) expect(whatIsWrong(made, kind)).toBeUndefined();
    else expect(whatIsWrong(made, kind)?.problem).toContain(words);
  });
});
