import { expect, it, onTestFinished, vi } from 'vitest';
import { isOpen } from '#core/directory/hours.ts';
import { momentIn } from '#core/directory/moment-in.ts';

it('reads the clocks of the country, not of the device', () => {
  // 2026-01-05 is a Monday.
  expect(momentIn('Europe/Helsinki', new Date('2026-01-05T11:30:00Z'))).toEqual({
    day: '2026-01-05',
    weekday: 1,
    minute: 13 * 60 + 30,
  });
  expect(momentIn('Atlantic/Reykjavik', new Date('2026-01-05T11:30:00Z'))).toEqual({
    day: '2026-01-05',
    weekday: 1,
    minute: 11 * 60 + 30,
  });
});

it('knows that a new day began', () => {
  expect(momentIn('Asia/Yerevan', new Date('2026-01-04T20:00:00Z'))).toEqual({
    day: '2026-01-05',
    weekday: 1,
    minute: 0,
  });
});

it.each([
  ['before the clocks go forward', '2026-03-28T12:59:00Z', false],
  ['on that day', '2026-03-28T13:00:00Z', true],
  ['after the clocks went forward', '2026-03-29T11:59:00Z', false],
  ['at the same hour on the wall', '2026-03-29T12:00:00Z', true],
  ['before the clocks go back', '2026-10-24T12:00:00Z', true],
  ['after the clocks went back', '2026-10-25T12:30:00Z', false],
  ['at the same hour on the wall in winter', '2026-10-25T13:00:00Z', true],
])('keeps to the hours on the wall %s', (_, date, open) => {
  const moment = momentIn('Europe/Berlin', new Date(date));
  expect(moment && isOpen([{ days: [6, 7], from: '14:00', to: '20:00' }], moment)).toBe(open);
});

it('says nothing when the device does not know the time zone', () => {
  expect(momentIn('Europe/Atlantis', new Date('2026-01-05T11:30:00Z'))).toBeUndefined();
});

it('knows Kyiv on a phone from before 2022', () => {
  class OldFormat extends Intl.DateTimeFormat {
    constructor(locale: string, options: Intl.DateTimeFormatOptions) {
      if (options.timeZone === 'Europe/Kyiv') throw new RangeError('Invalid time zone specified');
      super(locale, options);
    }
  }
  vi.stubGlobal('Intl', { DateTimeFormat: OldFormat });
  onTestFinished(() => void vi.unstubAllGlobals());

  expect(momentIn('Europe/Kyiv', new Date('2026-01-05T11:30:00Z'))).toEqual({
    day: '2026-01-05',
    weekday: 1,
    minute: 13 * 60 + 30,
  });
});
