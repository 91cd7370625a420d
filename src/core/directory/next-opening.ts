/** Whether somebody answers at this moment, and when next, by the clocks of the place: past midnight, over the change of the clocks, on days with other hours. */
import type { ChannelFacts } from './channel-facts.ts';
import { isOpen, type LocalMoment } from './hours.ts';
import { dayAfter, type HoursRule, hoursOn, windowsOn } from './hours-on.ts';
import { clockOf } from './moment-in.ts';

type Opening = Pick<ChannelFacts, 'hours' | 'exceptions' | 'timeZone'>;
type Clock = (at: Date) => LocalMoment | undefined;

const minute = 60_000;
const day = 24 * 60 * minute;

/** Nobody plans a visit to a line that opens later than this. */
const daysAhead = 62;

/** Undefined when hours, time zone or clock are not known. */
export function isOpenAt({ hours, exceptions, timeZone }: Opening, now: Date): boolean | undefined {
  const moment = timeZone === undefined ? undefined : clockOf(timeZone)?.(now);
  return moment && isOpen(hours, moment, exceptions);
}

/**
 * The first minute after now at which somebody answers and nobody did the minute before.
 * Undefined when that is not known, does not come within two months, or when the line never closes.
 */
export function nextOpening({ hours, exceptions, timeZone }: Opening, now: Date): Date | undefined {
  const clock = timeZone === undefined ? undefined : clockOf(timeZone);
  const today = clock?.(now)?.day;
  if (!clock || !today || (hours === 'always' && exceptions.length === 0)) return undefined;

  const isOpenThen = (at: number) => {
    const moment = clock(new Date(at));
    return moment !== undefined && isOpen(hours, moment, exceptions) === true;
  };
  let date = today;
  for (let ahead = 0; ahead <= daysAhead; ahead += 1, date = dayAfter(date)) {
    const found = changesOn(date, hoursOn(date, hours, exceptions), clock).find(
      (at) => at > now.getTime() && isOpenThen(at) && !isOpenThen(at - minute),
    );
    if (found !== undefined) return new Date(found);
  }
  return undefined;
}

/** For "opens in …"; never less than a minute. */
export const minutesUntil = (then: Date, now: Date) =>
  Math.max(1, Math.ceil((then.getTime() - now.getTime()) / minute));

/** Every moment of a local day at which a closed line may open, in order. */
function changesOn(date: string, rule: HoursRule | undefined, clock: Clock): number[] {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const before = offsetAt(midnight - day, clock);
  const after = offsetAt(midnight + 2 * day, clock);
  const opens = rule ? windowsOn(rule.hours, weekdayOf(date)).map((window) => window.opens) : [];

  const changes = opens.reduce<number[]>((all, at) => {
    const wall = midnight + at * minute;
    return all.concat([before, after].map((offset) => wall - offset));
  }, []);
  if (before !== after) changes.push(clockChange(midnight - day, midnight + 2 * day, clock));
  return changes.sort((a, b) => a - b);
}

/** How far the clocks of the place are ahead of UTC, in milliseconds. */
function offsetAt(at: number, clock: Clock): number {
  const moment = clock(new Date(at));
  if (!moment) return 0;
  return Date.parse(`${moment.day}T00:00:00Z`) + moment.minute * minute - Math.floor(at / minute) * minute;
}

/** The minute at which the clocks are changed between two moments with different time. */
function clockChange(from: number, to: number, clock: Clock): number {
  const before = offsetAt(from, clock);
  let [early, late] = [from, to];
  while (late - early > minute) {
    const middle = Math.floor((early + late) / 2 / minute) * minute;
    if (offsetAt(middle, clock) === before) early = middle;
    else late = middle;
  }
  return late;
}

const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
