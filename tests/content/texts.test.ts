/** Promises about every sentence a child reads: short, plain, without blame, and without a promise nobody can keep. */
import { describe, expect, it } from 'vitest';
import { ages } from '#core/age/age.ts';
import { sourceLanguage } from '#core/content/read-content.ts';
import { reviewUnits } from '#core/content/review-units.ts';
import { tellFaults } from '#core/content/tell-faults.ts';
import { stringsOf } from '#core/content/text-strings.ts';
import { checkContent } from '#tools/check-content.ts';
import { today } from '#tools/content-files.ts';
import { everythingSaid, files, readRepository, type Said } from './repository.ts';

const content = readRepository();
const english = content.languages.find(({ language }) => language.tag === sourceLanguage);
if (!english) throw new Error('there is no English text');
const everything = everythingSaid(content);

/** Those of the texts that a pattern or question finds, as a keeper wants to read them. */
const tell = (found: readonly Said[]) => found.map(({ where, text }) => `${where}: ${text}`);

describe('every text', () => {
  it('keeps to every rule that `npm run content -- check` knows', () => {
    const read = checkContent(files, today());
    expect('faults' in read ? tellFaults(read.faults) : 'No fault').toBe('No fault');
    // All texts of all languages, on whatever machine.
  }, 60_000);
});

describe.each(content.languages)('$language.name', (texts) => {
  const all = everythingSaid(content, texts.language.tag);

  it('has every word of the screens and the safety core, and nothing that English has not', () => {
    const namesOf = (tag: string) => everythingSaid(content, tag).map(({ where }) => where.replace(`/${tag}/`, '/*/'));
    const names = namesOf(texts.language.tag);
    const english = namesOf(sourceLanguage);
    const isAlways = (name: string) => /\/\*\/(ui|edition)\.json /.test(name);
    expect(names.filter(isAlways).sort()).toEqual(english.filter(isAlways).sort());
    expect(names.filter((name) => !english.includes(name))).toEqual([]);
  });

  it('keeps every placeholder, and no text names a number of its own', () => {
    const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
    const source = new Map(everything.map(({ where, text }) => [where.replace(`/${sourceLanguage}/`, '/*/'), text]));
    for (const { where, text } of all) {
      const original = source.get(where.replace(`/${texts.language.tag}/`, '/*/')) ?? '';
      expect({ where, holds: placeholders(text) }).toEqual({ where, holds: placeholders(original) });
    }
    // 112 helps in one country and reaches nobody in another: a number stands only under a country's name.
    expect(tell(all.filter(({ text }) => /(\d[\s-]?){3,}/.test(text)))).toEqual([]);
  });

  it('hides no control character that could turn a number round', () => {
    const hidden = all.filter(({ text }) =>
      Array.from(text).some((letter) => {
        const code = letter.codePointAt(0) ?? 0;
        const isFormat = /\p{Cf}/u.test(letter) && code !== 0x200c && code !== 0x200d && code !== 0xad;
        return code < 32 || (code >= 0x7f && code < 0xa0) || isFormat;
      }),
    );
    expect(tell(hidden)).toEqual([]);
  });

  it('says of each text how far people have reviewed it', () => {
    const { review } = texts;
    expect(Object.keys(review).sort()).toEqual([...reviewUnits(texts).keys()].sort());
  });
});

describe('the safety core', () => {
  it.each(ages)('of age %i tells what to ask before telling, and whom to try next', (age) => {
    const core = english.edition.core[age] ?? [];
    expect(core[2]).toMatch(/who will you tell|Ask who|Ask first what they will do/);
    expect(core.some((sentence) => /try|tell another/.test(sentence))).toBe(true);
  });

  it.each(ages)('of age %i never shows a number before a country is chosen', (age) => {
    const core = english.edition.core[age] ?? [];
    const withNumber = core.some((sentence) => sentence.includes('{{emergencyNumber}}'));
    expect(english.edition.coreWithoutNumber[age] !== undefined).toBe(withNumber);
    expect(stringsOf(english.edition.coreWithoutNumber).some(({ text }) => /\{\{|\d/.test(text))).toBe(false);
  });
});
