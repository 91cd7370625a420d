/** Makes the names of countries, languages and days from Node's own data, and refuses any that is not in that language. */
import corrections from '#content/names.json';
import type { Language } from '#core/language/language.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';

const scriptOf: Record<string, RegExp> = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Arab: /\p{Script=Arabic}/u,
  Ethi: /\p{Script=Ethiopic}/u,
};

interface Names {
  countries: Record<string, string>;
  languages: Record<string, string>;
}

/** Where Node has an English, an old or a foreign name: translated by machine, until people have read it. */
const corrected: Partial<Record<string, Names>> = corrections;

interface Wanted {
  countries: readonly string[];
  languages: readonly string[];
}

/**
 * @throws when the engine has no data for the language, answers in another script or silently in English:
 *   a name that a child cannot read must stop the build.
 */
export function makeNames(language: Language, wanted: Wanted): Omit<NamesPiece, 'words'> {
  const { tag, script } = language;
  if (Intl.DisplayNames.supportedLocalesOf([tag]).length === 0) {
    throw new Error(`This Node has no names of countries in "${tag}". Use a Node with full ICU data.`);
  }
  const isOwnScript = (text: string) => scriptOf[script]?.test(text) === true;
  const regions = new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' });
  const languages = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' });
  const english = new Intl.DisplayNames(['en'], { type: 'region' });

  const countries: Record<string, string> = {};
  for (const code of [...wanted.countries].sort()) {
    const name = corrected[tag]?.countries[code] ?? regions.of(code);
    if (!name || !isOwnScript(name)) throw new Error(`No name in "${tag}" for the country ${code}.`);
    countries[code] = name;
  }

  // Some names are the same in two languages; when most are, the engine has answered in English.
  const sameAsEnglish = Object.entries(countries).filter(([code, name]) => name === english.of(code)).length;
  if (tag !== 'en' && sameAsEnglish > wanted.countries.length / 2) {
    throw new Error(`This Node answers in English where names in "${tag}" are wanted.`);
  }

  const names: Record<string, string> = {};
  for (const code of [...wanted.languages].sort()) {
    const name = corrected[tag]?.languages[code] ?? languages.of(code);
    // A language that has no name here is shown by its own name, which its speakers can read.
    names[code] = name && isOwnScript(name) ? name : ownName(code);
  }

  const weekday = new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' });
  const weekdays = Array.from({ length: 7 }, (_, day) => weekday.format(new Date(Date.UTC(2024, 0, 1 + day))));
  if (!weekdays.every(isOwnScript)) throw new Error(`No names of days in "${tag}".`);

  return { kind: 'names', language: tag, countries, languages: names, weekdays };
}

function ownName(code: string): string {
  const own = new Intl.DisplayNames([code], { type: 'language', fallback: 'none' }).of(code);
  if (!own) throw new Error(`The language "${code}" has no name, not even its own. Correct its code in the directory.`);
  return own;
}
