/** Which people have to stand behind a status, and whether a record names them. */
import { type ReviewFile, reviewMethods, type reviewRoles } from '#core/content/text-files.ts';
import { isAtLeast, type Risk, type Status } from './status-ladder.ts';

type Role = (typeof reviewRoles)[number];
type Record = ReviewFile[string];

/** How many people, beside whoever wrote it, have to read a text that can do harm. */
export const neededReaders = 2;

const writers: readonly Role[] = ['author', 'translator'];

/** One of each line. */
const neededRoles: Readonly<{ [status in Status]: ReadonlyArray<readonly Role[]> }> = {
  'machine-draft': [],
  'human-draft': [writers],
  reviewed: [['second-reader']],
  'cp-approved': [['child-protection']],
  'child-tested': [['child-protection'], ['children-round']],
  // What harms goes at once; it is asked later who saw it.
  withdrawn: [],
};

export const readersOf = (by: readonly Role[] = []): Role[] =>
  by.filter((role, place) => writers.indexOf(role) < 0 && by.indexOf(role) === place);

/** What a record lacks, as the end of a sentence that begins with its unit; undefined when nothing does. */
export function whatPeopleLack({ status, by = [], method }: Pick<Record, 'status' | 'by' | 'method'>, risk: Risk) {
  if (status === 'machine-draft' || status === 'withdrawn') return undefined;
  if (!reviewMethods.some((one) => one === method))
    return `is ${status} by the method "${method}"; methods are: ${reviewMethods.join(', ')}`;
  const missing = neededRoles[status].find((roles) => !roles.some((role) => by.indexOf(role) >= 0));
  if (missing) return `is ${status}, but names no ${missing.join(' or ')}`;
  if (risk === 'H' && isAtLeast(status, 'reviewed') && readersOf(by).length < neededReaders)
    return `is ${status} by ${readersOf(by).join(', ')}; a text of risk H needs two people beside who wrote it`;
  return undefined;
}
