/** Whether what an entry says of its age agrees with its sources. */
import type { Wrong } from './country-faults.ts';
import type { Service } from './service.ts';

/** What is older counts as stale from the beginning. */
const firstGoodYear = '2022';

export function dateFaults({ stale, newestSource, sources }: Service): Wrong[] {
  const wrong: Wrong[] = [];
  if ((stale === null) !== (newestSource === null)) {
    wrong.push({
      field: 'stale',
      problem: 'and newestSource do not agree',
      cure: 'Both are null only when no source has a date.',
    });
  }
  if (newestSource !== null && !isRealDate(newestSource)) {
    wrong.push({
      field: 'newestSource',
      problem: `names a day that never was: ${newestSource}`,
      cure: 'Correct the date.',
    });
  }
  const dates = sources.reduce<string[]>((all, { date }) => (date === null ? all : all.concat(date)), []).sort();
  const newest = dates[dates.length - 1] ?? null;
  if (newestSource !== newest) {
    wrong.push({
      field: 'newestSource',
      problem: `is ${newestSource ?? 'null'}, but the newest date among the sources is ${newest ?? 'none'}`,
      cure: `Write ${newest === null ? 'null' : `"${newest}"`}, or add the source that it comes from.`,
    });
  } else if (newest !== null && stale !== newest < firstGoodYear) {
    wrong.push({
      field: 'stale',
      problem: `is ${stale}, but the newest source is of ${newest}`,
      cure: `Write ${newest < firstGoodYear}: stale is what was last seen before ${firstGoodYear}.`,
    });
  }
  return wrong;
}

export function isRealDate(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
