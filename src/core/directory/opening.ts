/** What can be said about a line at this moment, in numbers that screens put into words. */
import type { ChannelFacts } from './channel-facts.ts';
import { dayAfter } from './hours-on.ts';
import { clockOf } from './moment-in.ts';
import { isOpenAt, minutesUntil, nextOpening } from './next-opening.ts';

export type Opening =
  | { kind: 'open' }
  /** Nobody knows when it opens again, or not soon. */
  | { kind: 'closed' }
  | { kind: 'soon'; hours: number; minutes: number; at: string }
  | { kind: 'later'; day: string; weekday: number; at: string };

const minutesInDay = 24 * 60;

/** Undefined when the hours, the time zone or its clock are not known: then nothing may be said, least of all "closed". */
export function openingAt(facts: ChannelFacts, now: Date): Opening | undefined {
  const isOpen = isOpenAt(facts, now);
  if (isOpen === undefined) return undefined;
  if (isOpen) return { kind: 'open' };

  const next = nextOpening(facts, now);
  const moment = next && facts.timeZone !== undefined ? clockOf(facts.timeZone)?.(next) : undefined;
  if (!next || !moment) return { kind: 'closed' };

  const at = clockTime(moment.minute);
  const wait = minutesUntil(next, now);
  return wait < minutesInDay
    ? { kind: 'soon', hours: Math.floor(wait / 60), minutes: wait % 60, at }
    : { kind: 'later', day: moment.day, weekday: moment.weekday, at };
}

/** What clocks show there now, where that is not what this device shows. */
export function timeThere(timeZone: string | undefined, now: Date): string | undefined {
  const there = timeZone === undefined ? undefined : clockOf(timeZone)?.(now);
  if (!there || there.minute === now.getHours() * 60 + now.getMinutes()) return undefined;
  return clockTime(there.minute);
}

/** Days with other hours that have not passed and come within two months, oldest first. */
export function otherDays({ exceptions, timeZone }: ChannelFacts, now: Date) {
  const today = timeZone === undefined ? undefined : clockOf(timeZone)?.(now)?.day;
  if (today === undefined) return [];
  const lastDay = dayAfter(today, 62);
  const year = Number(today.slice(0, 4));
  return exceptions
    .map(({ from, to, hours }) => ({ ...nearestSpan(from, to, today, year), hours }))
    .filter(({ from, to }) => to >= today && from <= lastDay)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Days without a year, as the next ones that have not passed. */
function nearestSpan(from: string, to: string, today: string, year: number): { from: string; to: string } {
  if (from.length > 5) return { from, to };
  const goesOverNewYear = to < from;
  const spans = [year - 1, year, year + 1].map((first) => ({
    from: `${first}-${from}`,
    to: `${goesOverNewYear ? first + 1 : first}-${to}`,
  }));
  return spans.find((span) => span.to >= today) ?? { from, to };
}

function clockTime(minute: number): string {
  const two = (number: number) => (number < 10 ? `0${number}` : String(number));
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
