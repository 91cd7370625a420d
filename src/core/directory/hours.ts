/** Whether somebody answers right now, and when next. Hours that nobody knows give no answer, never a guess. */
import type { OpeningHours } from './hours-shape.ts';

/** A moment on the clocks of one country. */
export interface LocalMoment {
  /** 1 is Monday, 7 is Sunday. */
  weekday: number;
  /** Minutes since midnight. */
  minute: number;
}

type KnownHours = OpeningHours | null | undefined;

const minutesInDay = 24 * 60;
const minutesInWeek = 7 * minutesInDay;

export function isOpen(hours: KnownHours, moment: LocalMoment): boolean | undefined {
  if (!hours) return undefined;
  if (hours === 'always') return true;

  const now = minuteOfWeek(moment.weekday, moment.minute);
  return openTimes(hours).some(({ opens, minutes }) => (now - opens + minutesInWeek) % minutesInWeek < minutes);
}

/** When somebody answers again; undefined when that is not known or the line never closes. */
export function opensNext(hours: KnownHours, moment: LocalMoment): LocalMoment | undefined {
  if (!hours || hours === 'always') return undefined;

  const now = minuteOfWeek(moment.weekday, moment.minute);
  // "Next" is never this very minute: a line that opens now is open.
  const waits = openTimes(hours).map(({ opens }) => (opens - now - 1 + minutesInWeek) % minutesInWeek);
  const next = (now + 1 + Math.min(...waits)) % minutesInWeek;
  return { weekday: Math.floor(next / minutesInDay) + 1, minute: next % minutesInDay };
}

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

function openTimes(hours: Exclude<OpeningHours, 'always'>): { opens: number; minutes: number }[] {
  return hours.reduce<{ opens: number; minutes: number }[]>((times, { days, from, to }) => {
    // Past midnight when the line closes before it opened.
    const minutes = (minuteOfDay(to) - minuteOfDay(from) + minutesInDay) % minutesInDay || minutesInDay;
    return times.concat(days.map((day) => ({ opens: minuteOfWeek(day, minuteOfDay(from)), minutes })));
  }, []);
}

const minuteOfWeek = (weekday: number, minute: number) => (weekday - 1) * minutesInDay + minute;

function minuteOfDay(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}
