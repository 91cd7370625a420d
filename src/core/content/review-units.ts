/** Which texts are reviewed as one unit, and whether each unit says honestly what was done to it. */
import type { Fault } from '#core/faults.ts';
import { whatPeopleLack } from '#core/review/review-people.ts';
import { type RiskFacts, unitRisk } from '#core/review/unit-risk.ts';
import type { LanguageTexts } from './read-content.ts';
import { stringsOf, type Texts, textFilesOf } from './text-strings.ts';

/**
 * The unit that a string belongs to: a topic at one age, a card or reply with its note, else the whole file.
 * @param name of the file inside the folder of its language.
 * @param path of the string inside the file.
 */
export function unitOf(name: string, path: readonly string[]): string {
  const [first = '', second = ''] = path;
  const unit = name.replace(/\.json$/, '');
  if (unit.indexOf('topics/') === 0) return `${unit}#${first}`;
  if (unit !== 'cards') return unit;
  return first === 'cards' || first === 'replies' || first === 'notes' ? `cards/${second}` : 'cards';
}

/** Unit name → the text whose hash tells whether a translation is of today's English. */
export function reviewUnits(texts: Texts): Map<string, string> {
  const parts = new Map<string, Array<readonly [string, string]>>();
  textFilesOf(texts).forEach((data, name) => {
    for (const { path, text } of stringsOf(data)) {
      const unit = unitOf(name, path);
      parts.set(unit, (parts.get(unit) ?? []).concat([[path.join('.'), text]]));
    }
  });
  const units = new Map<string, string>();
  parts.forEach((strings, unit) => {
    units.set(unit, JSON.stringify(strings));
  });
  return units;
}

export function staleUnits(source: LanguageTexts, text: LanguageTexts, hash: (text: string) => string): string[] {
  const english = reviewUnits(source);
  return Object.keys(text.review).filter((unit) => text.review[unit]?.source !== hash(english.get(unit) ?? ''));
}

/**
 * In English a stale record is a fault, because nobody has looked at the new text; a translation may lag.
 * @param partial units that are translated in part: their records say from which English.
 */
export function reviewFaults(
  source: LanguageTexts,
  text: LanguageTexts,
  facts: RiskFacts,
  hash: (text: string) => string,
  partial: readonly string[] = [],
): Fault[] {
  const { tag } = text.language;
  const file = `locales/${tag}/.review.json`;
  const units = reviewUnits(text);
  const faults: Fault[] = [];
  units.forEach((strings, unit) => {
    const cure = `Run: npm run content -- stamp ${tag} ${unit}`;
    const record = text.review[unit];
    if (!record) {
      faults.push({ file, field: unit, problem: 'is missing', cure });
      return;
    }
    const isOwnStale = tag === source.language.tag && text.stale.indexOf(unit) >= 0;
    if (isOwnStale || (record.text !== undefined && record.text !== hash(strings)))
      faults.push({ file, field: unit, problem: 'is stale: the text has changed since', cure });
    const lack = whatPeopleLack(record, unitRisk(unit, facts));
    if (lack !== undefined) {
      const set = `Run: npm run content -- review set ${tag} ${unit} …, or stamp it as a draft.`;
      faults.push({ file, field: unit, problem: lack, cure: set });
    }
  });
  for (const unit of Object.keys(text.review)) {
    if (!units.has(unit) && partial.indexOf(unit) < 0)
      faults.push({ file, field: unit, problem: 'names no text', cure: 'Remove this record.' });
  }
  return faults;
}
