/** What opening hours, and days with other hours, can have wrong although their shape is right. */
import type { Wrong } from './country-faults.ts';
import { isRealDate } from './date-faults.ts';
import type { HoursException, OpeningHours } from './hours-shape.ts';

export function hoursFaults(field: string, hours: OpeningHours | 'unknown' | 'closed' | null): Wrong[] {
  if (!hours || typeof hours === 'string') return [];
  const wrong: Wrong[] = [];
  for (const { days, from, to } of hours) {
    if (new Set(days).size < days.length) {
      wrong.push({ field, problem: 'names a day twice', cure: 'Name each day once in "days".' });
    }
    if (from === to || to === '00:00') {
      wrong.push({
        field,
        problem: `go from ${from} to ${to}`,
        cure: 'Write "24:00" for midnight, and "always" for day and night.',
      });
    }
  }
  return wrong;
}

export function exceptionFaults(field: string, exceptions: readonly HoursException[] | null): Wrong[] {
  const wrong: Wrong[] = [];
  (exceptions ?? []).forEach(({ from, to, hours }, index) => {
    const place = `${field}[${index}]`;
    const isYearly = from.length === 5;
    if (from.length !== to.length) {
      wrong.push({
        field: place,
        problem: `goes from ${from} to ${to}`,
        cure: 'Write both days with the year, or both without it for every year.',
      });
    } else if (!isYearly && from > to) {
      wrong.push({ field: place, problem: 'begins after it ends', cure: 'Exchange the two days.' });
    }
    for (const day of [from, to]) {
      // 2024 had a 29 February.
      if (!isRealDate(day.length === 5 ? `2024-${day}` : day)) {
        wrong.push({ field: place, problem: `names a day that never was: ${day}`, cure: 'Correct the day.' });
      }
    }
    wrong.push(...hoursFaults(`${place}.hours`, hours));
  });
  return wrong;
}
