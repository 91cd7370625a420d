/** Which hours hold on one day: those of an exception, else those of every week. */
import type { HoursException, OpeningHours } from './hours-shape.ts';

export interface HoursRule {
  hours: OpeningHours | 'closed';
  isException: boolean;
  /** The same for days under the same rule. */
  source: unknown;
}

const minutesInDay = 24 * 60;

/** Undefined where nobody knows. */
export function hoursOn(
  day: string,
  hours: OpeningHours | null | undefined,
  exceptions: readonly HoursException[],
): HoursRule | undefined {
  const exception = exceptions.find(({ from, to }) => isWithin(day, from, to));
  if (exception) return { hours: exception.hours, isException: true, source: exception };
  return hours ? { hours, isException: false, source: hours } : undefined;
}

/** From when to when it is open that day, in minutes since midnight; past midnight `closes` is more than a day. */
export function windowsOn(hours: HoursRule['hours'], weekday: number): { opens: number; closes: number }[] {
  if (hours === 'closed') return [];
  if (hours === 'always') return [{ opens: 0, closes: minutesInDay }];
  return hours
    .filter(({ days }) => days.some((day) => day === weekday))
    .map(({ from, to }) => {
      const opens = minuteOfDay(from);
      const closes = minuteOfDay(to);
      return { opens, closes: closes > opens ? closes : closes + minutesInDay };
    });
}

/** Days without a year come again every year, and may go over its end. */
function isWithin(day: string, from: string, to: string): boolean {
  const start = day.slice(-from.length);
  const end = day.slice(-to.length);
  return from.length < day.length && to < from ? start >= from || end <= to : start >= from && end <= to;
}

export const dayBefore = (day: string) => dayAfter(day, -1);

export function dayAfter(day: string, days = 1): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

function minuteOfDay(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}
