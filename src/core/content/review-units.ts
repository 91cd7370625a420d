/** Which texts are reviewed as one unit, and whether each unit says honestly what was done to it. */
import type { Fault } from '#core/faults.ts';
import type { LanguageTexts } from './read-content.ts';

/** Unit name → the text whose hash tells whether a translation is of today's English. */
export function reviewUnits({
  ui,
  edition,
  topics,
}: Pick<LanguageTexts, 'ui' | 'edition' | 'topics'>): Map<string, string> {
  const units = new Map<string, string>([
    ['ui', JSON.stringify(ui)],
    ['edition', JSON.stringify(edition)],
  ]);
  for (const [id, byAge] of Object.entries(topics)) {
    for (const [age, text] of Object.entries(byAge)) units.set(`topics/${id}#${age}`, JSON.stringify(text));
  }
  return units;
}

export function reviewFaults(source: LanguageTexts, text: LanguageTexts, hash: (text: string) => string): Fault[] {
  const file = `locales/${text.language.tag}/.review.json`;
  const units = reviewUnits(source);
  const faults: Fault[] = [];
  units.forEach((english, unit) => {
    const record = text.review[unit];
    if (!record) {
      faults.push({
        file,
        field: unit,
        problem: 'is missing',
        cure: `Run: npm run content -- stamp ${text.language.tag} ${unit}`,
      });
    } else if (record.source !== hash(english)) {
      faults.push({
        file,
        field: unit,
        problem: 'is stale: the English text has changed since',
        cure: `Compare the text with the English one, then run: npm run content -- stamp ${text.language.tag} ${unit}`,
      });
    }
  });
  for (const unit of Object.keys(text.review)) {
    if (!units.has(unit)) faults.push({ file, field: unit, problem: 'names no text', cure: 'Remove this record.' });
  }
  return faults;
}
