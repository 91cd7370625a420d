/** Whether somebody answers at a moment. Hours that nobody knows give no answer, never a guess. */
import { dayBefore, type HoursRule, hoursOn, windowsOn } from './hours-on.ts';
import type { HoursException, OpeningHours } from './hours-shape.ts';

/** A moment on the clocks of one place. */
export interface LocalMoment {
  /** `2026-12-24`. */
  day: string;
  /** 1 is Monday, 7 is Sunday. */
  weekday: number;
  /** Minutes since midnight. */
  minute: number;
}

type KnownHours = OpeningHours | null | undefined;

const minutesInDay = 24 * 60;

export function isOpen(
  hours: KnownHours,
  { day, weekday, minute }: LocalMoment,
  exceptions: readonly HoursException[] = [],
): boolean | undefined {
  const today = hoursOn(day, hours, exceptions);
  if (!today) return undefined;
  if (covers(today, weekday, minute)) return true;

  // Who began yesterday works past midnight, but not into a day that has hours of its own.
  const yesterday = hoursOn(dayBefore(day), hours, exceptions);
  if (!yesterday || (today.isException && today.source !== yesterday.source)) return false;
  return covers(yesterday, weekday === 1 ? 7 : weekday - 1, minute + minutesInDay);
}

const covers = (rule: HoursRule, weekday: number, minute: number) =>
  windowsOn(rule.hours, weekday).some(({ opens, closes }) => opens <= minute && minute < closes);

/** Lines such as "Mon–Fri 14:00–24:00". None when the hours are "always" or not known: screens have their own words for that. */
export function describeHours(hours: KnownHours, weekdayNames: readonly string[]): string[] {
  if (!hours || hours === 'always') return [];

  const daysByTimes = new Map<string, number[]>();
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    const times = hours
      .filter(({ days }) => days.some((open) => open === day))
      .map(({ from, to }) => `${from}–${to}`)
      .sort()
      .join(', ');
    if (times) daysByTimes.set(times, [...(daysByTimes.get(times) ?? []), day]);
  }
  return Array.from(daysByTimes, ([times, days]) => `${describeDays(days, weekdayNames)} ${times}`);
}

/** "Mon–Fri", "Tue, Thu" or "Mon–Thu, Sat". */
function describeDays(days: readonly number[], names: readonly string[]): string {
  const runs = days.reduce<number[][]>((found, day) => {
    const last = found[found.length - 1];
    if (last && last[last.length - 1] === day - 1) last.push(day);
    else found.push([day]);
    return found;
  }, []);
  const name = (day: number | undefined) => (day === undefined ? '' : (names[day - 1] ?? ''));
  return runs
    .map((run) => (run.length > 2 ? `${name(run[0])}–${name(run[run.length - 1])}` : run.map(name).join(', ')))
    .join(', ');
}
