/** `npm run content -- stamp`: notes that texts were made by machine from today's English. */
import { type Files, sourceLanguage } from '#core/content/read-content.ts';
import { reviewUnits } from '#core/content/review-units.ts';
import type { ReviewFile } from '#core/content/text-files.ts';
import type { WritingAnswer } from './answer.ts';
import { shortHash, textsIn } from './content-files.ts';

const usual = (tag: string) => (tag === sourceLanguage ? 'written by machine' : 'translated by machine');

export function stamp([tag, ...wanted]: readonly string[], files: Files, today: string): WritingAnswer {
  if (!tag || !files[`locales/${tag}/ui.json`]) {
    const says = `Say which language: npm run content -- stamp <language>. There is no locales/${tag ?? '<language>'}/ui.json.`;
    return { code: 1, says };
  }
  const units = reviewUnits(textsIn(files, sourceLanguage));
  const own = reviewUnits(textsIn(files, tag));
  const unknown = wanted.filter((unit) => !own.has(unit) || !units.has(unit));
  if (unknown.length > 0) {
    const names = unknown.map((unit) => `"${unit}"`).join(', ');
    return { code: 1, says: `There is no text ${names}. Texts: ${[...own.keys()].join(', ')}` };
  }

  const file = `locales/${tag}/.review.json`;
  const review: ReviewFile = JSON.parse(files[file] ?? '{}');
  const sourceOf = (unit: string) => shortHash(units.get(unit) ?? '');
  /** What people said of a text is taken back only for one that is named, or that has changed since. */
  const isOfPeople = (unit: string) => {
    const record = review[unit];
    const isSame =
      record?.source === sourceOf(unit) &&
      (record.text ?? '') === ((record.text && shortHash(own.get(unit) ?? '')) || '');
    return record !== undefined && record.status !== 'machine-draft' && isSame;
  };
  const all = [...own.keys()].filter((unit) => units.has(unit));
  const chosen = wanted.length > 0 ? wanted : all.filter((unit) => !isOfPeople(unit));
  for (const unit of chosen) {
    const before = review[unit];
    const method = before?.status === 'machine-draft' ? before.method : usual(tag);
    review[unit] = { status: 'machine-draft', source: sourceOf(unit), method, date: today };
  }
  const kept = wanted.length > 0 ? 0 : all.length - chosen.length;
  return {
    code: 0,
    says: `${file}: ${chosen.length} texts noted as machine-draft.${kept > 0 ? ` ${kept} that people reviewed were left alone; name them to stamp them.` : ''}`,
    write: { file, text: reviewText(review, [...units.keys()]) },
  };
}

/** In the order of the English texts, so that a change shows as what it is. */
export function reviewText(review: ReviewFile, order: readonly string[]): string {
  const sorted = order.filter((unit) => review[unit]).map((unit) => [unit, review[unit]]);
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}
