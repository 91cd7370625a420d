/** Promises about every sentence a child reads: short, plain, without blame, and without a promise nobody can keep. */
import { describe, expect, it } from 'vitest';
import { type Age, ages } from '#core/age/age.ts';
import { sourceLanguage } from '#core/content/read-content.ts';
import { reviewUnits } from '#core/content/review-units.ts';
import { stringsOf } from '#core/content/text-strings.ts';
import { everythingSaid, readRepository, type Said } from './repository.ts';

const content = readRepository();
const english = content.languages.find(({ language }) => language.tag === sourceLanguage);
if (!english) throw new Error('there is no English text');
const everything = everythingSaid(content);
/** Helpers are grown and have a register of their own. */
const isForHelpers = ({ where }: Said) => /\/guide\/|cards\.json notes\./.test(where);
const said = everything.filter((one) => !isForHelpers(one));
const toldToHelpers = everything.filter(isForHelpers);

const words = new Intl.Segmenter('en', { granularity: 'word' });
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const countWords = (text: string) => Array.from(words.segment(text)).filter(({ isWordLike }) => isWordLike).length;
const sentencesOf = (text: string) =>
  Array.from(sentences.segment(text))
    .map(({ segment }) => segment.trim())
    .filter(Boolean);

/** Those of the texts that a pattern or question finds, as a keeper wants to read them. */
const tell = (found: readonly Said[]) => found.map(({ where, text }) => `${where}: ${text}`);

const limits: Record<Age, { words: [number, number]; sentence: number; paragraph: number }> = {
  1: { words: [40, 70], sentence: 12, paragraph: 4 },
  2: { words: [80, 120], sentence: 14, paragraph: 5 },
  3: { words: [120, 180], sentence: 18, paragraph: 6 },
};
/** Words of the interface belong to no age. */
const limitsFor = (age: Age | undefined) => limits[age ?? 3];

const topics = Object.entries(english.topics).flatMap(([id, byAge]) =>
  ages.flatMap((age) => {
    const text = byAge[age];
    return text ? [{ name: `${id}, age ${age}`, id, age, text }] : [];
  }),
);

describe('an English topic', () => {
  it.each(topics)('$name is as long as a child of that age reads', ({ age, text }) => {
    const [least, most] = limits[age].words;
    const count = countWords([...text.body, text.say, text.do].join(' '));
    expect(count).toBeGreaterThanOrEqual(least);
    expect(count).toBeLessThanOrEqual(most);
  });

  it.each(topics.filter(({ text }) => text.note))('$name says before it that one can stop any time', ({ text }) => {
    expect(text.note).toContain('You can stop reading any time.');
  });

  it.each(topics)('$name can be said to an adult in short sentences', ({ text }) => {
    expect(sentencesOf(text.say).filter((sentence) => countWords(sentence) > 12)).toEqual([]);
  });

  it.each(topics)('$name has a title that says nothing about harm', ({ text }) => {
    expect(text.title).not.toMatch(/abus|traffick|exploit|violen|rape|sex|polic|refug|victim|danger|hurt|harm/i);
  });
});

describe('the English guide for helpers', () => {
  it('has no sentence longer than 22 words', () => {
    const tooLong = toldToHelpers.flatMap(({ where, text }) =>
      sentencesOf(text)
        .filter((sentence) => countWords(sentence) > 22)
        .map((sentence) => `${where}: ${sentence}`),
    );
    expect(tooLong).toEqual([]);
  });

  it('has no text longer than 600 words', () => {
    for (const [id, text] of Object.entries(english.guide)) {
      const words = stringsOf(text).reduce((sum, { text: string }) => sum + countWords(string), 0);
      expect({ id, isShort: words <= 600 }).toEqual({ id, isShort: true });
    }
  });
});

describe('every English text', () => {
  it('has no sentence too long for its age', () => {
    const tooLong = said.flatMap(({ where, age, text }) =>
      sentencesOf(text)
        .filter((sentence) => countWords(sentence) > limitsFor(age).sentence)
        .map((sentence) => `${where}: ${countWords(sentence)} words: ${sentence}`),
    );
    expect(tooLong).toEqual([]);
  });

  it('has no paragraph too long for its age', () => {
    const tooLong = said.filter(({ age, text }) => sentencesOf(text).length > limitsFor(age).paragraph);
    expect(tell(tooLong)).toEqual([]);
  });

  it('does not shout, trail off or whisper in brackets', () => {
    expect(tell(said.filter(({ text }) => /[!…[\]()]|\.\.\.|\b(?!SIM\b|SMS\b)[A-Z]{2,}\b/.test(text)))).toEqual([]);
  });

  it('denies only one thing in a sentence', () => {
    const negation = /\b(not|no one|nobody|no|never|nothing|cannot|without)\b|n[’']t\b/gi;
    const twice = said.flatMap(({ where, text }) =>
      sentencesOf(text)
        .filter((sentence) => (sentence.match(negation) ?? []).length > 2)
        .map((sentence) => `${where}: ${sentence}`),
    );
    expect(twice).toEqual([]);
  });

  it('promises nothing that no one can keep', () => {
    const promises =
      /(will be|are|is) safe\b|no ?(body|one) will (know|find)|won[’']t get in(to)? trouble|not get in(to)? trouble|\bI promise|we promise|secret between us|(not|never) be sent back|everything (will|is going to) be (ok|okay|fine|alright|all right|good)|will believe you|no police/i;
    expect(tell(said.filter(({ text }) => promises.test(text)))).toEqual([]);
  });

  it('blames no child', () => {
    const blame =
      /\b(you )?should(n[’']t| not)? have\b|why (did|didn[’']t) you|careless|silly|stupid|your own fault|let (someone|anyone|somebody)\b(?! (call|help|know))|allow(ed)? (it|him|them) to/i;
    expect(tell(said.filter(({ text }) => blame.test(text)))).toEqual([]);
  });

  it('uses none of the words that label a child', () => {
    const label =
      /\b(victims?|illegals?|aliens?|prostitut\w*|slut|guilty|sin(ful)?|shameful|honou?r|sextortion|lover ?boy)\b/i;
    expect(tell(said.filter(({ text }) => label.test(text)))).toEqual([]);
  });

  it('says nothing of “abuse” to a child under 14', () => {
    expect(tell(said.filter(({ age, text }) => age !== 3 && /\babus/i.test(text)))).toEqual([]);
  });
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

  it('has the ten sentences of the safety core for every age, no two the same', () => {
    for (const age of ages) expect(new Set(texts.edition.core[age]).size).toBe(10);
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

  it('does not shout in any script', () => {
    expect(tell(all.filter(({ text }) => /[!¡…]|\.\.\./.test(text)))).toEqual([]);
  });

  it('has no text that is only blank or that begins or ends with blank', () => {
    expect(tell(all.filter(({ text }) => text.trim() === '' || text !== text.trim()))).toEqual([]);
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
