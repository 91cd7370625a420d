import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { makeNames } from '#build/names.ts';
import corrections from '#content/names.json';
import { languagesSchema } from '#core/language/language.ts';
import languages from '#locales/languages.json';

const known = v.parse(languagesSchema, languages).filter(({ begun }) => begun !== true);
const countries = Object.keys(import.meta.glob('/src/content/directory/*.json'))
  .map((file) => file.slice(-7, -5).toUpperCase())
  .filter((code) => code !== 'ZZ' && code !== 'EU');

describe('names of countries, languages and days', () => {
  it('are tried on all countries of the directory', () => {
    expect(countries).toHaveLength(42);
  });

  it.each(known)('are there in $tag, each in the script of the language', (language) => {
    const scripts: Record<string, RegExp> = {
      Latn: /\p{Script=Latin}/u,
      Cyrl: /\p{Script=Cyrillic}/u,
      Arab: /\p{Script=Arabic}/u,
      Ethi: /\p{Script=Ethiopic}/u,
    };
    const names = makeNames(language, { countries, languages: ['uk', 'ar', 'ti', 'so', 'en'] });
    const own = scripts[language.script];
    expect(own).toBeDefined();
    for (const name of [...Object.values(names.countries), ...names.weekdays]) expect(name).toMatch(own ?? /$^/);
    expect(Object.keys(names.countries)).toEqual([...countries].sort());
    expect(names.weekdays).toHaveLength(7);
  });

  it('are not English in another language, but for the few that are written alike', () => {
    const english = makeNames({ tag: 'en', name: 'English', dir: 'ltr', script: 'Latn' }, { countries, languages: [] });
    for (const language of known.filter(({ tag }) => tag !== 'en')) {
      const { countries: names } = makeNames(language, { countries, languages: [] });
      const alike = countries.filter((code) => names[code] === english.countries[code]);
      expect(alike.length).toBeLessThan(countries.length / 4);
    }
  });

  it.each(Object.entries(corrections))(
    'are corrected in %s only where Node says something else',
    (tag, { countries, languages }) => {
      for (const [type, names] of [
        ['region', countries],
        ['language', languages],
      ] as const) {
        const said = new Intl.DisplayNames([tag], { type });
        expect(Object.entries(names).filter(([code, name]) => said.of(code) === name)).toEqual([]);
      }
      const language = known.find((one) => one.tag === tag);
      if (!language) throw new Error(`${tag} is no language of ours`);
      expect(
        makeNames(language, { countries: Object.keys(countries), languages: Object.keys(languages) }),
      ).toMatchObject({
        countries,
        languages,
      });
    },
  );

  it('stop the build for a language this Node has no data for', () => {
    const romani = { tag: 'rom', name: 'Romani', dir: 'ltr', script: 'Latn' } as const;
    expect(() => makeNames(romani, { countries, languages: [] })).toThrow('"rom"');
  });

  it('stop the build when they come in another script, as silent English does', () => {
    const claimed = { tag: 'en', name: 'x', dir: 'ltr', script: 'Ethi' } as const;
    expect(() => makeNames(claimed, { countries: ['FI'], languages: [] })).toThrow('FI');
  });

  it('stop the build for a language code that nobody knows', () => {
    const english = { tag: 'en', name: 'English', dir: 'ltr', script: 'Latn' } as const;
    expect(() => makeNames(english, { countries: [], languages: ['zxq'] })).toThrow('zxq');
  });
});
