/** Promises about "open now" and "opens in": told by the clocks of the place, and never guessed. */
import { describe, expect, it } from 'vitest';
import type { ChannelFacts } from '#core/directory/channel-facts.ts';
import { openingAt, otherDays, timeThere } from '#core/directory/opening.ts';

const helsinki = (changes: Partial<ChannelFacts> = {}): ChannelFacts => ({
  timeZone: 'Europe/Helsinki',
  exceptions: [],
  hours: [{ days: [1, 2, 3, 4, 5], from: '14:00', to: '20:00' }],
  ...changes,
});
/** Clocks in Helsinki show two hours more. */
const at = (moment: string) => new Date(`2026-11-${moment}:00Z`);

describe('a line', () => {
  it('that is open says only that', () => {
    expect(openingAt(helsinki(), at('20T13:00'))).toEqual({ kind: 'open' });
  });

  it('that opens within a day says in how many hours and minutes, and when by its own clocks', () => {
    expect(openingAt(helsinki(), at('20T09:45'))).toEqual({ kind: 'soon', hours: 2, minutes: 15, at: '14:00' });
    expect(openingAt(helsinki(), at('20T11:59'))).toEqual({ kind: 'soon', hours: 0, minutes: 1, at: '14:00' });
  });

  it('that opens later says on which day', () => {
    expect(openingAt(helsinki(), at('21T10:00'))).toEqual({
      kind: 'later',
      day: '2026-11-23',
      weekday: 1,
      at: '14:00',
    });
  });

  it('is never called closed while its hours, its time zone or its clock are not known', () => {
    const { hours: _, ...unknown } = helsinki();
    expect(openingAt(unknown, at('20T03:00'))).toBeUndefined();
    const { timeZone: __, ...nowhere } = helsinki();
    expect(openingAt(nowhere, at('20T03:00'))).toBeUndefined();
    expect(openingAt(helsinki({ timeZone: 'Nowhere/City' }), at('20T03:00'))).toBeUndefined();
  });

  it('that is closed for long says no day that nobody knows', () => {
    const closed = helsinki({ exceptions: [{ from: '2026-11-01', to: '2027-11-01', hours: 'closed' }] });
    expect(openingAt(closed, at('20T13:00'))).toEqual({ kind: 'closed' });
  });
});

describe('days with other hours', () => {
  const holidays = { from: '12-24', to: '01-01', hours: 'closed' as const };

  it('are told while they come soon or last, also over the end of a year', () => {
    const facts = helsinki({ exceptions: [holidays] });
    expect(otherDays(facts, at('20T10:00'))).toEqual([{ from: '2026-12-24', to: '2027-01-01', hours: 'closed' }]);
    expect(otherDays(facts, new Date('2027-01-01T10:00:00Z'))).toHaveLength(1);
  });

  it('are not told when they have passed or are far away', () => {
    const facts = helsinki({ exceptions: [{ from: '2026-11-01', to: '2026-11-19', hours: 'always' }, holidays] });
    expect(otherDays(facts, new Date('2026-10-01T10:00:00Z')).map(({ from }) => from)).toEqual(['2026-11-01']);
    expect(otherDays(facts, new Date('2027-01-02T10:00:00Z'))).toEqual([]);
  });
});

describe('the time there', () => {
  it('is told only where this device shows another one', () => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(timeThere(here, at('20T10:00'))).toBeUndefined();
    const far = ['Asia/Tokyo', 'America/New_York'].find((zone) => zone !== here);
    expect(timeThere(far, at('20T10:00'))).toMatch(/^\d\d:\d\d$/);
    expect(timeThere(undefined, at('20T10:00'))).toBeUndefined();
  });
});
