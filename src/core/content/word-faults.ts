/** Holds every string of a language against the rules for all texts, and a translation against its English. */
import type { Fault } from '#core/faults.ts';
import type { Language } from '#core/language/language.ts';
import { checkText, compareTranslation } from './compare-translation.ts';
import { wantedStrings } from './plural-forms.ts';
import type { LanguageTexts } from './read-content.ts';
import { unitOf } from './review-units.ts';
import { stringsOf, textFilesOf } from './text-strings.ts';
import { fieldOf, type Written } from './written-strings.ts';

/** English is compared with nothing, so it is held against the rules that bind every text. */
export function sourceFaults(source: LanguageTexts): Fault[] {
  const faults: Fault[] = [];
  textFilesOf(source).forEach((data, name) => {
    const file = `locales/${source.language.tag}/${name}`;
    for (const { path, text } of stringsOf(data)) {
      for (const problem of checkText(text, source.language.script)) {
        faults.push({ file, field: path.join('.'), problem, cure: 'Correct the text.' });
      }
    }
  });
  return faults;
}

/** Nobody is shown a language that has only begun; what is there must be fit for it all the same. */
export function writtenFaults({ tag, script }: Language, written: Written): Fault[] {
  const faults: Fault[] = [];
  written.forEach((strings, name) => {
    for (const { path, text } of strings.filter((one) => one.text !== '')) {
      for (const problem of checkText(text, script)) {
        faults.push({ file: `locales/${tag}/${name}`, field: fieldOf(path), problem, cure: 'Correct the text.' });
      }
    }
  });
  return faults;
}

/** Every screen needs them, so they must be whole also while they lag. */
const always = ['ui', 'edition'];

/** A text that is not translated yet is no fault, nor is one that differs because its English has changed since. */
export function translationFaults(source: LanguageTexts, text: LanguageTexts): Fault[] {
  const { tag, script } = text.language;
  const originals = textFilesOf(source);
  const faults: Fault[] = [];
  textFilesOf(text).forEach((translated, name) => {
    const file = `locales/${tag}/${name}`;
    const have = new Map(stringsOf(translated).map((entry) => [entry.path.join('.'), entry]));
    const translatedUnits = new Set(Array.from(have.values()).map(({ path }) => unitOf(name, path)));
    const isFree = (unit: string) =>
      always.indexOf(unit) < 0 && (!translatedUnits.has(unit) || text.stale.indexOf(unit) >= 0);

    for (const { path, text: english } of wantedStrings(name, stringsOf(originals.get(name)), tag)) {
      const field = path.join('.');
      const translation = have.get(field);
      have.delete(field);
      if (translation === undefined) {
        if (isFree(unitOf(name, path))) continue;
        faults.push({ file, field, problem: 'is missing', cure: `Translate: "${english}"` });
        continue;
      }
      const problems = isFree(unitOf(name, path))
        ? checkText(translation.text, script)
        : compareTranslation(english, translation.text, script);
      for (const problem of problems) {
        faults.push({ file, field, problem, cure: `Compare with the English text: "${english}"` });
      }
    }
    have.forEach(({ path, text: extra }, field) => {
      if (isFree(unitOf(name, path))) {
        for (const problem of checkText(extra, script))
          faults.push({ file, field, problem, cure: 'Correct the text.' });
        return;
      }
      const cure = 'Remove it, or add it to the English file first.';
      faults.push({ file, field, problem: 'does not exist in English', cure });
    });
  });
  return faults;
}
