/** What the clocks of a place show. The device's own time zone plays no part: a child may call from another country. */
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
  return clockOf(timeZone)?.(date);
}

/** Reads one clock again and again. */
export function clockOf(timeZone: string): ((date: Date) => LocalMoment | undefined) | undefined {
  const format = formatOf(timeZone) ?? formatOf(olderNames[timeZone] ?? '');
  return format && ((date) => readMoment(format, date));
}

function readMoment(format: Intl.DateTimeFormat, date: Date): LocalMoment | undefined {
  const parts = format.formatToParts(date);
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const weekday = weekdays.indexOf(read('weekday')) + 1;
  // Some browsers call midnight 24.
  const minute = (Number(read('hour')) % 24) * 60 + Number(read('minute'));
  const day = [read('year'), read('month'), read('day')].map((part) => (part.length < 2 ? `0${part}` : part)).join('-');
  return weekday > 0 && minute >= 0 ? { day, weekday, minute } : undefined;
}

/** An old phone needs milliseconds to find a clock, and a country asks for the same one dozens of times. */
const formats: Record<string, Intl.DateTimeFormat | undefined> = {};

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!(timeZone in formats)) formats[timeZone] = makeFormat(timeZone);
  return formats[timeZone];
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!timeZone) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: 'numeric',
      minute: 'numeric',
      hour12: false,
    });
  } catch {
    return undefined;
  }
}
