/** The language finder says of countries and scripts what CLDR says, in every language of a helper. */
import { describe, expect, it } from 'vitest';
import { makeFinderFile } from '#build/desk/finder-file.ts';
import facts from '#content/language-finder.json';
import { readRepository } from '#tests/content/repository.ts';

const spoken = readRepository().languages.map(({ language, ui }) => ({ language, greeting: ui.greeting }));

describe.each(spoken)('for a helper who reads $language.tag', ({ language }) => {
  const { languages, letters, regions } = makeFinderFile(language, spoken);
  const tags = languages.map(({ tag }) => tag);
  const countries = regions.flatMap((region) => region.countries);

  it('has all that Pebble speaks, as such and with its greeting, and others that it does not speak', () => {
    expect(
      languages
        .filter(({ here }) => here)
        .map(({ tag }) => tag)
        .sort(),
    ).toEqual(spoken.map((one) => one.language.tag).sort());
    for (const { here, greeting } of languages) expect(greeting !== undefined).toBe(here === true);
    expect(languages.length).toBeGreaterThan(60);
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('names everything, and leads from each script and country to languages that it has', () => {
    for (const { name } of [...languages, ...regions, ...countries]) expect(name).toMatch(/\S/);
    for (const { scripts } of languages)
      for (const script of scripts) expect(letters.map((one) => one.script)).toContain(script);
    for (const { script } of letters) expect(languages.some(({ scripts }) => scripts.includes(script))).toBe(true);
    for (const one of countries) {
      expect(one.languages.length).toBeGreaterThan(0);
      for (const tag of one.languages) expect(tags).toContain(tag);
    }
    expect(countries.length).toBeGreaterThan(150);
  });
});

it('knows what is spoken where many of the children come from, Dari apart from Persian', () => {
  const english = spoken.find(({ language }) => language.tag === 'en');
  if (!english) throw new Error('no English');
  const { regions, languages } = makeFinderFile(english.language, spoken);
  const spokenIn = (name: string) =>
    regions.flatMap(({ countries }) => countries).find((one) => one.name === name)?.languages ?? [];
  expect(spokenIn('Eritrea')).toEqual(expect.arrayContaining(['ti', 'ar', 'tig']));
  expect(spokenIn('Afghanistan')).toEqual(expect.arrayContaining(['prs', 'ps']));
  expect(spokenIn('Afghanistan')).not.toContain('fa');
  expect(spokenIn('Iran')).toContain('fa');
  expect(spokenIn('Somalia')[0]).toBe('so');
  expect(spokenIn('Ukraine')).toEqual(expect.arrayContaining(['uk', 'ru']));
  expect(languages.find(({ tag }) => tag === 'am')?.scripts).toEqual(['Ethi']);
});

it('says of no language how its speakers write it where that is not known', () => {
  const [first] = spoken;
  if (!first) throw new Error('no language');
  for (const { tag, own } of makeFinderFile(first.language, spoken).languages)
    if (own !== undefined && facts.languages.includes(tag))
      expect(Intl.DisplayNames.supportedLocalesOf([tag])).toEqual([tag]);
});
