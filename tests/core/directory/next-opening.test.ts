/** "Opens in …" against somebody who looks at the clock of the place every minute. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChannelFacts } from '#core/directory/channel-facts.ts';
import { isOpen, type LocalMoment } from '#core/directory/hours.ts';
import type { HoursException, OpeningHours } from '#core/directory/hours-shape.ts';
import { clockOf } from '#core/directory/moment-in.ts';
import { isOpenAt, minutesUntil, nextOpening } from '#core/directory/next-opening.ts';

const minute = 60_000;
const zones = ['Europe/Berlin', 'Europe/Kyiv', 'Atlantic/Reykjavik', 'Europe/Chisinau', 'Asia/Yerevan'];
const clocks = new Map(zones.map((zone) => [zone, clockOf(zone)]));

/** What the clock of a place shows at a minute; asked once, because clocks are slow. */
const shown = new Map<string, LocalMoment | undefined>();
function look(timeZone: string, at: number): LocalMoment | undefined {
  const key = `${timeZone} ${at}`;
  if (!shown.has(key)) shown.set(key, clocks.get(timeZone)?.(new Date(at)));
  return shown.get(key);
}

/** Walks minute by minute, and looks at the clock of the place each time. */
function walk({ hours, exceptions, timeZone = '' }: ChannelFacts, now: Date, days: number): Date | undefined {
  const isOpenThen = (at: number) => {
    const moment = look(timeZone, at);
    return moment !== undefined && isOpen(hours, moment, exceptions) === true;
  };
  const start = Math.floor(now.getTime() / minute) * minute;
  let was = isOpenThen(start);
  for (let at = start + minute; at <= start + days * 1440 * minute; at += minute) {
    const is = isOpenThen(at);
    if (is && !was) return new Date(at);
    was = is;
  }
  return undefined;
}

const clockTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 1, 15, 30, 59))
  .map(([hour, past]) => `${String(hour).padStart(2, '0')}:${String(past).padStart(2, '0')}`);
const openDays = fc
  .record({
    days: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1, maxLength: 7 }),
    from: clockTime,
    to: fc.oneof(clockTime, fc.constant('24:00')),
  })
  .filter(({ from, to }) => from !== to && to !== '00:00');
const hours = fc.oneof(
  { weight: 1, arbitrary: fc.constant('always') },
  { weight: 9, arbitrary: fc.array(openDays, { minLength: 1, maxLength: 3 }) },
) as fc.Arbitrary<OpeningHours>;

// Days around which the clocks of Europe change, and the end of the year.
const days = ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26', '12-31', '01-01'];
const exception = fc
  .record({
    from: fc.constantFrom(...days),
    to: fc.constantFrom(...days),
    hours: fc.oneof(fc.constant('closed'), hours),
  })
  .filter(
    ({ from, to }) => from.length === to.length && (from.length === 5 || from <= to),
  ) as fc.Arbitrary<HoursException>;
const facts = fc.record({
  hours,
  exceptions: fc.array(exception, { maxLength: 2 }),
  timeZone: fc.constantFrom(...zones),
});
const now = fc
  .tuple(
    fc.constantFrom('2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-12-31', '2026-06-17'),
    fc.integer({ min: 0, max: 1439 }),
    fc.constantFrom(0, 1, 30_000),
  )
  .map(([day, at, rest]) => new Date(Date.parse(`${day}T00:00:00Z`) + at * minute + rest));

describe('nextOpening', () => {
  it('finds what a walk minute by minute finds', () => {
    fc.assert(
      fc.property(facts, now, (place, at) => {
        const walked = walk(place, at, 3);
        const found = nextOpening(place, at);
        if (walked) expect(found).toEqual(walked);
        else expect(found === undefined || found.getTime() > at.getTime() + 3 * 1440 * minute - 2 * minute).toBe(true);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  const evenings: OpeningHours = [{ days: [1, 2, 3, 4, 5], from: '14:00', to: '20:00' }];
  const night: OpeningHours = [{ days: [6, 7], from: '02:30', to: '04:00' }];
  const berlin = (changes: Partial<ChannelFacts> = {}): ChannelFacts => ({
    hours: evenings,
    exceptions: [],
    timeZone: 'Europe/Berlin',
    ...changes,
  });

  it.each([
    ['later today', berlin(), '2026-01-05T09:00:00Z', '2026-01-05T13:00:00.000Z'],
    ['after the weekend', berlin(), '2026-01-09T19:00:00Z', '2026-01-12T13:00:00.000Z'],
    [
      'a week later, when it opens once a week',
      berlin({ hours: [{ days: [3], from: '10:00', to: '12:00' }] }),
      '2026-01-07T09:00:00Z',
      '2026-01-14T09:00:00.000Z',
    ],
    [
      'an hour earlier in UTC after the clocks went forward',
      berlin({ hours: [{ days: [7], from: '14:00', to: '20:00' }] }),
      '2026-03-28T12:00:00Z',
      '2026-03-29T12:00:00.000Z',
    ],
    [
      'at the first minute after the hour that no clock shows',
      berlin({ hours: night }),
      '2026-03-29T00:00:00Z',
      '2026-03-29T01:00:00.000Z',
    ],
    [
      'at the first of two moments with the same hour',
      berlin({ hours: night }),
      '2026-10-24T12:00:00Z',
      '2026-10-25T00:30:00.000Z',
    ],
    [
      'after days on which it is closed',
      berlin({ exceptions: [{ from: '12-24', to: '01-06', hours: 'closed' }] }),
      '2026-12-24T10:00:00Z',
      '2027-01-07T13:00:00.000Z',
    ],
    [
      'after a day on which a line is closed that never closes',
      berlin({ hours: 'always', exceptions: [{ from: '2026-12-24', to: '2026-12-24', hours: 'closed' }] }),
      '2026-12-24T10:00:00Z',
      '2026-12-24T23:00:00.000Z',
    ],
  ])('tells an opening %s', (_, place, at, next) => {
    expect(nextOpening(place, new Date(at))?.toISOString()).toBe(next);
  });

  it.each([
    ['the line never closes', berlin({ hours: 'always' })],
    ['the time zone is not known', { hours: evenings, exceptions: [] }],
    ['the device does not know the time zone', berlin({ timeZone: 'Europe/Atlantis' })],
    ['the hours are not known', { exceptions: [], timeZone: 'Europe/Berlin' }],
    [
      'it is closed for longer than anybody waits',
      berlin({ exceptions: [{ from: '2026-01-01', to: '2026-12-31', hours: 'closed' }] }),
    ],
  ])('tells nothing when %s', (_, place) => {
    expect(nextOpening(place, new Date('2026-01-05T09:00:00Z'))).toBeUndefined();
  });

  it('says in how many minutes, never in none', () => {
    const at = new Date('2026-01-05T12:58:30Z');
    const next = nextOpening(berlin(), at);
    expect(next && minutesUntil(next, at)).toBe(2);
    expect(minutesUntil(at, at)).toBe(1);
  });
});

describe('isOpenAt', () => {
  const place = { hours: [{ days: [1], from: '14:00', to: '20:00' }] as OpeningHours, exceptions: [] };

  it('reads the clock of the place', () => {
    expect(isOpenAt({ ...place, timeZone: 'Europe/Berlin' }, new Date('2026-01-05T13:00:00Z'))).toBe(true);
    expect(isOpenAt({ ...place, timeZone: 'Atlantic/Reykjavik' }, new Date('2026-01-05T13:00:00Z'))).toBe(false);
  });

  it('says nothing without a clock', () => {
    expect(isOpenAt(place, new Date('2026-01-05T13:00:00Z'))).toBeUndefined();
  });
});
