/** Records what is known of texts that came back: that they changed, and of which English they are. Never more. */
import type { ReviewFile } from '#core/content/text-files.ts';
import { shortHash } from '#tools/content-files.ts';
import { keyOf, type Taken } from './judge-returned.ts';
import type { Work } from './open-work.ts';
import { isStale, type TransferString } from './transfer-strings.ts';

/** A file does not say whether a person wrote it: `review set` does, at the word of that person. */
const method = 'taken in from a file; who translated it was not recorded';

export interface Recorded {
  review: ReviewFile;
  /** Units that were of older English and are of today's now. */
  renewed: ReadonlySet<string>;
}

export function recordReturned(
  taken: readonly Taken[],
  all: readonly TransferString[],
  work: Work,
  date: string,
): Recorded {
  const confirmed = new Set(taken.filter(({ isConfirmed }) => isConfirmed).map(keyOf));
  const review: ReviewFile = { ...work.review };
  const renewed = new Set<string>();
  for (const unit of new Set(taken.map((one) => one.unit))) {
    const strings = all.filter((one) => one.unit === unit);
    const before = work.review[unit];
    const isChanged = taken.some(({ unit: own, text, target }) => own === unit && text !== target);
    const isNew = before === undefined && strings.every(({ target }) => target === '');
    const isWhollySeen = strings.every((one) => confirmed.has(keyOf(one)));
    const isRenewed = isStale(work, unit) && isWhollySeen;
    if (isRenewed) renewed.add(unit);
    if (!isRenewed && !isChanged) continue;
    // Of strings without a record nobody knows the English: `stamp` is for who does.
    if (before === undefined && !isNew && !isWhollySeen) continue;
    const today = shortHash(work.units.get(unit) ?? '');
    const source = before === undefined || isRenewed ? today : before.source;
    review[unit] = { status: 'machine-draft', source, method, date };
  }
  return { review, renewed };
}
