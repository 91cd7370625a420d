/** What the clocks of a country show. The device's own time zone plays no part: a child may call from another country. */
import type { LocalMoment } from './hours.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Browsers from before 2022 do not know the city by its own name. */
const olderNames: Readonly<Record<string, string>> = { 'Europe/Kyiv': 'Europe/Kiev' };

/** Whether two names mean the same clock; a browser may know the city by its older name. */
export function isSameZone(one: string, other: string): boolean {
  return (olderNames[one] ?? one) === (olderNames[other] ?? other);
}

/** Undefined when this device does not know the time zone; then nobody may claim that a line is open. */
export function momentIn(timeZone: string, date: Date): LocalMoment | undefined {
  const clock = clockOf(timeZone) ?? clockOf(olderNames[timeZone] ?? '');
  if (!clock) return undefined;

  const parts = clock.formatToParts(date);
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const weekday = weekdays.indexOf(read('weekday')) + 1;
  // Some browsers call midnight 24.
  const minute = (Number(read('hour')) % 24) * 60 + Number(read('minute'));
  return weekday > 0 && minute >= 0 ? { weekday, minute } : undefined;
}

function clockOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!timeZone) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'short',
      hour: 'numeric',
      minute: 'numeric',
      hour12: false,
    });
  } catch {
    return undefined;
  }
}
