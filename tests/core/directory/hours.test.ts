import { describe, expect, it } from 'vitest';
import { describeHours, isOpen, type LocalMoment } from '#core/directory/hours.ts';
import type { HoursException, OpeningHours } from '#core/directory/hours-shape.ts';

const at = (weekday: number, clock: string): LocalMoment => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  // 2026-01-05 is a Monday.
  return { day: `2026-01-${weekday < 6 ? '0' : ''}${weekday + 4}`, weekday, minute: hour * 60 + minute };
};

const evenings: OpeningHours = [
  { days: [1, 2, 3, 4, 5], from: '14:00', to: '24:00' },
  { days: [6, 7], from: '17:00', to: '24:00' },
];
const nights: OpeningHours = [{ days: [1, 7], from: '22:00', to: '02:00' }];
const split: OpeningHours = [
  { days: [3], from: '17:00', to: '19:00' },
  { days: [3], from: '10:00', to: '12:00' },
];

describe('isOpen', () => {
  it.each([
    ['a minute before opening', evenings, at(1, '13:59'), false],
    ['at the minute of opening', evenings, at(1, '14:00'), true],
    ['at the last minute before midnight', evenings, at(5, '23:59'), true],
    ['just after midnight, when it closed at 24:00', evenings, at(6, '00:00'), false],
    ['on a Saturday afternoon that begins later', evenings, at(6, '16:00'), false],
    ['on Sunday evening', evenings, at(7, '17:00'), true],
    ['past midnight, from Monday to Tuesday', nights, at(2, '01:59'), true],
    ['when the night is over', nights, at(2, '02:00'), false],
    ['past midnight across the end of the week', nights, at(1, '01:00'), true],
    ['on a night that it does not work', nights, at(3, '23:00'), false],
    ['in the break of a split day', split, at(3, '13:00'), false],
    ['in the second half of a split day', split, at(3, '17:30'), true],
  ] as const)('is right %s', (_, hours, moment, open) => {
    expect(isOpen(hours, moment)).toBe(open);
  });

  it('is open at every minute of the week when it is always open', () => {
    expect(isOpen('always', at(7, '03:33'))).toBe(true);
  });

  it('does not guess when the hours are not known', () => {
    expect(isOpen(null, at(1, '12:00'))).toBeUndefined();
    expect(isOpen(undefined, at(1, '12:00'))).toBeUndefined();
  });
});

describe('days with other hours', () => {
  const closed = (from: string, to = from): HoursException[] => [{ from, to, hours: 'closed' }];

  it.each([
    ['closed on that day', 'always', closed('2026-01-06'), at(2, '12:00'), false],
    ['open on the day before', 'always', closed('2026-01-06'), at(1, '23:59'), true],
    ['open on the day after', 'always', closed('2026-01-06'), at(3, '00:00'), true],
    ['closed every year on that day', 'always', closed('01-06'), at(2, '12:00'), false],
    ['closed over the end of the year', 'always', closed('12-24', '01-06'), at(2, '12:00'), false],
    ['open again after the end of the year', 'always', closed('12-24', '01-06'), at(3, '00:00'), true],
    [
      'closed at midnight, when a night ends in a day that is closed',
      nights,
      closed('2026-01-06'),
      at(2, '00:00'),
      false,
    ],
    [
      'open at the hours of that day only',
      evenings,
      [
        { from: '2026-01-05', to: '2026-01-05', hours: [{ days: [1], from: '09:00', to: '10:00' }] },
      ] as HoursException[],
      at(1, '09:30'),
      true,
    ],
    [
      'closed at its usual hours, when that day has others',
      evenings,
      [
        { from: '2026-01-05', to: '2026-01-05', hours: [{ days: [1], from: '09:00', to: '10:00' }] },
      ] as HoursException[],
      at(1, '15:00'),
      false,
    ],
  ] as const)('are kept: it is %s', (_, hours, exceptions, moment, open) => {
    expect(isOpen(hours, moment, exceptions)).toBe(open);
  });

  it('are known also where the hours of other weeks are not', () => {
    expect(isOpen(null, at(2, '12:00'), closed('2026-01-06'))).toBe(false);
    expect(isOpen(null, at(3, '12:00'), closed('2026-01-06'))).toBeUndefined();
  });
});

describe('describeHours', () => {
  const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

  it('gathers days with the same hours', () => {
    expect(describeHours(evenings, names)).toEqual(['Mon–Fri 14:00–24:00', 'Sat, Sun 17:00–24:00']);
  });

  it('puts the halves of a split day in order', () => {
    expect(describeHours(split, names)).toEqual(['Wed 10:00–12:00, 17:00–19:00']);
  });

  it('gathers days that are not neighbours', () => {
    const hours: OpeningHours = [
      { days: [1, 4, 5], from: '18:00', to: '22:00' },
      { days: [2], from: '10:00', to: '22:00' },
    ];
    expect(describeHours(hours, names)).toEqual(['Mon, Thu, Fri 18:00–22:00', 'Tue 10:00–22:00']);
  });

  it('has no line for what needs other words', () => {
    expect(describeHours('always', names)).toEqual([]);
    expect(describeHours(null, names)).toEqual([]);
  });
});
