/** Writes what the language finder knows: scripts and countries of languages, from Unicode CLDR, in the language of the helper. */
import languageData from 'cldr-core/supplemental/languageData.json';
import territoryContainment from 'cldr-core/supplemental/territoryContainment.json';
import territoryInfo from 'cldr-core/supplemental/territoryInfo.json';
import facts from '#content/language-finder.json';
import corrections from '#content/names.json';
import type { FinderFile, FinderLanguage } from '#core/desk/desk-files.ts';
import type { Language } from '#core/language/language.ts';

/** Percent of the people of a country; what fewer speak would make its list too long to point at. */
const enoughSpeakers = 1;
/** People; smaller islands would hide the countries that children come from. */
const enoughPeople = 100_000;

interface Spoken {
  language: Language;
  /** What it says of itself in the sound of its own. */
  greeting: string | undefined;
}

const territories: Partial<Record<string, { _population: string; languagePopulation?: Spread }>> =
  territoryInfo.supplemental.territoryInfo;
type Spread = Partial<Record<string, { _populationPercent: string }>>;
const containment: Partial<Record<string, { _contains: readonly string[] }>> =
  territoryContainment.supplemental.territoryContainment;
const scriptsOf: Partial<Record<string, { _scripts?: readonly string[] }>> = languageData.supplemental.languageData;
const letters: Partial<Record<string, string>> = facts.letters;
const inOneCountry: Partial<Record<string, { like: string; country: string }>> = facts.inOneCountry;
const corrected: Partial<
  Record<string, { countries: Partial<Record<string, string>>; languages: Partial<Record<string, string>> }>
> = corrections;

/** @param spoken the languages that Pebble speaks. */
export function makeFinderFile(helper: Language, spoken: readonly Spoken[]): FinderFile {
  const { tag } = helper;
  const nameOf = (type: 'language' | 'region', code: string, language = tag) =>
    new Intl.DisplayNames([language], { type, fallback: 'none' }).of(code);
  const here = spoken.map(({ language, greeting }): FinderLanguage => {
    const { tag: code, name: own, dir, script } = language;
    return {
      tag: code,
      own,
      dir,
      name: nameIn(code, own) ?? own,
      scripts: [script],
      here: true,
      ...(greeting ? { greeting } : {}),
    };
  });
  const others = facts.languages
    .filter((code) => here.every((one) => one.tag !== code))
    .map((code): FinderLanguage => {
      const own = ownName(code);
      const name = nameIn(code, own);
      const scripts = (scriptsOf[code]?._scripts ?? []).filter((script) => letters[script] !== undefined);
      if (name === undefined || scripts.length === 0)
        throw new Error(`src/content/language-finder.json: "${code}" has no name in "${tag}", or no script of ours.`);
      const dir = scripts[0] === 'Arab' ? 'rtl' : 'ltr';
      return { tag: code, dir, name, scripts, ...(own === undefined ? {} : { own }) };
    });
  const languages = [...here, ...others];
  const collator = new Intl.Collator(tag);
  const byName = (a: { name: string }, b: { name: string }) => collator.compare(a.name, b.name);

  const regions = facts.regions.flatMap((region) => {
    const name = corrected[tag]?.countries[region] ?? nameOf('region', region);
    const countries = (containment[region]?._contains ?? []).flatMap((country) => {
      const info = territories[country];
      const called = corrected[tag]?.countries[country] ?? nameOf('region', country);
      const there = languagesOf(country).filter((code) => languages.some((one) => one.tag === code));
      if (!info || !called || Number(info._population) < enoughPeople || there.length === 0) return [];
      return [{ name: called, languages: there }];
    });
    if (name === undefined) throw new Error(`This Node has no name in "${tag}" for the region ${region}.`);
    return [{ name, countries: countries.sort(byName) }];
  });
  return { languages: languages.sort(byName), letters: lettersOf(languages), regions };

  /** A language without a name in that of the helper stands there by its own. */
  function nameIn(code: string, own: string | undefined): string | undefined {
    return corrected[tag]?.languages[code] ?? nameOf('language', code) ?? own;
  }

  /** Where Node has no data for a language it answers in English, which is not what its speakers write. */
  function ownName(code: string): string | undefined {
    const isKnown = Intl.DisplayNames.supportedLocalesOf([code]).length > 0;
    return isKnown ? nameOf('language', code, code) : undefined;
  }
}

/** The most spoken first. */
function languagesOf(country: string): string[] {
  const spread = territories[country]?.languagePopulation ?? {};
  const percents = new Map<string, number>();
  for (const [key, value] of Object.entries(spread)) {
    const code = tagIn(country, key.split('_')[0] ?? '');
    const percent = Number(value?._populationPercent ?? 0);
    if (percent >= enoughSpeakers) percents.set(code, Math.max(percent, percents.get(code) ?? 0));
  }
  return Array.from(percents)
    .sort(([, a], [, b]) => b - a)
    .map(([code]) => code);
}

/** CLDR counts Dari as Persian. */
function tagIn(country: string, code: string): string {
  const own = Object.entries(inOneCountry).find(([, one]) => one?.like === code && one.country === country);
  return own?.[0] ?? code;
}

function lettersOf(languages: readonly FinderLanguage[]): FinderFile['letters'] {
  return Object.entries(letters)
    .filter(([script]) => languages.some(({ scripts }) => scripts.includes(script)))
    .map(([script, sample]) => ({ script, sample: sample ?? '' }));
}
