/** Promises about documents whose every text was written by an enemy: it is shown as it is written. */
// @vitest-environment jsdom
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sortedByName } from '#build/countries.ts';
import { renderLanguage } from '#build/documents.ts';
import { publishContent } from '#build/site-packs.ts';
import { readPictures } from '#build/sprite.ts';
import { readRepository } from '#tests/content/repository.ts';
import { payloads } from './payloads.ts';
import { poisoner } from './poison.ts';

const root = join(import.meta.dirname, '..', '..');
const parts = {
  style: 'p{}',
  script: '0',
  choiceScript: '1',
  boot: { address: '/assets/boot.js' },
  deskAddress: '/assets/h/desk.js',
  pictures: readPictures(join(root, 'public', 'pictures')),
  stage: 'preview' as const,
  moment: 1_800_000_000,
  appKilobytes: new Map([['en', 300]]),
};
const published = publishContent(readRepository());
const english = published.languages.find(({ tag }) => tag === 'en');
if (!english?.cards) throw new Error('there is no English');
const forAdults = { cards: english.cards, language: english.texts.language };
/** In front, so that what is put into a text still finds its gap. */
const poison = poisoner((text, payload) => `${payload} ${text}`);

/** Each kind of element with the names of its attributes, and where it leads; of words nothing. */
function bonesOf(html: string): Set<string> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const bones = Array.from(page.querySelectorAll('*'), (element) => {
    const names = element.getAttributeNames().sort();
    const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
    return `${element.parentElement?.tagName} > ${element.tagName} ${names.join(' ')} ${address}`;
  });
  return new Set(bones);
}

it('there are enough of them, each another', () => {
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(200);
});

const wordsAddress = '/assets/w.json';
const countriesFor = ({ names }: (typeof published.languages)[number]) => sortedByName(published.countries, names);

/** What documents are made of as long as nobody means harm. */
const known = new Set(
  published.languages.flatMap((language) => {
    const countries = countriesFor(language);
    const documents = renderLanguage({ ...language, forAdults, countries, wordsAddress }, parts);
    return [...documents.values()].flatMap((html) => [...bonesOf(html)]);
  }),
);

describe.each(published.languages)('$tag', (language) => {
  const { texts } = language;
  const wrong = renderLanguage(
    {
      ...poison({ ...language, texts: undefined }),
      texts: { ...texts, ui: poison(texts.ui) },
      forAdults: { ...forAdults, cards: poison(forAdults.cards) },
      countries: poison(countriesFor(language)),
      wordsAddress,
    },
    parts,
  );

  it('no text becomes an element, an attribute or an address', () => {
    expect(wrong.size).toBe(14);
    for (const [address, html] of wrong) {
      expect(html, address).toContain('hit(');
      const strange = [...bonesOf(html)].filter((bone) => !known.has(bone));
      expect(strange, address).toEqual([]);
    }
  });
});
