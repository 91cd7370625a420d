/** Promises to reviewers of translations: they are told where to look, and nothing of it stops anybody. */
import { describe, expect, it } from 'vitest';
import type { Content } from '#core/content/read-content.ts';
import { warnAbout } from '#core/content/rules/guard-texts.ts';
import { readGuards } from '#core/content/rules/read-guards.ts';
import { files } from '#tests/content/repository.ts';
import { zzContent } from '#tests/core/review/zz-content.ts';
import { countText } from '#tools/count-text.ts';

const read = readGuards(files, ['en']);
if ('faults' in read) throw new Error('the lists cannot be read');
const beside = { guards: read.guards, drawn: new Set<string>(), count: countText, today: '2026-11-21' };

function warningsFor(english: string, translation: string, stale: readonly string[] = []): string[] {
  const content: Content = zzContent({}, {}, stale);
  const [source, zz] = content.languages;
  const [one, other] = [source, zz].map((texts) => texts?.scenarios['a-scene']);
  if (!one || !other || !source || !zz) throw new Error('ZZ-land has no story');
  source.scenarios = { 'a-scene': { ...one, scene: english } };
  zz.scenarios = { 'a-scene': { ...other, scene: translation } };
  const found = warnAbout(content, beside).filter(({ rule }) => rule === 'relative-length');
  return found.map(({ field, problem }) => `${field} ${problem}`);
}

const fair = 'A man gives you sweets. You can tell it to an adult.';

describe('a translation', () => {
  it('of the same length is no reason to look', () => {
    expect(warningsFor(fair, fair)).toEqual([]);
  });

  it.each([
    [
      'far more letters',
      `${fair.replace(/sweets/, 'sweetmeatsandconfectioneryofmanykindsfromthebestshopintown')}`,
      /times as long as the English/,
    ],
    ['two sentences made one', 'A man gives you sweets and you tell an adult.', /1 sentences for 2/],
    ['one sentence made three', 'A man comes. He gives you sweets. You can tell it to an adult.', /3 sentences for 2/],
    ['a sentence too long for its age', `${fair.replace('.', '')} ${'very '.repeat(8)}soon.`, /words in a sentence/],
  ])('with %s is', (_, translation, says) => {
    expect(warningsFor(fair, translation)).toContainEqual(expect.stringMatching(says));
  });

  it('that lags is compared when somebody has brought it up to date', () => {
    expect(warningsFor(fair, 'A man.', ['scenarios/a-scene'])).toEqual([]);
    expect(warningsFor(fair, 'A man.')).not.toEqual([]);
  });
});

describe('an English topic', () => {
  const told = (paragraph: string) => {
    const content = zzContent();
    const [source] = content.languages;
    const text = source?.topics.harm?.[1];
    if (!source || !text) throw new Error('ZZ-land has no topic');
    source.topics = { harm: { 1: { ...text, body: [paragraph] } } };
    return warnAbout(content, beside).filter(({ rule }) => rule === 'long-words');
  };

  it('with many long words is worth a look', () => {
    expect(told('A cat sat here. It was soft and warm and red.')).toEqual([]);
    expect(told('Representatives communicate information.')).toMatchObject([
      { field: '1', problem: expect.stringMatching(/long words/) },
    ]);
  });
});

describe('words and sentences', () => {
  it.each([
    ['en', 'A grown-up helps. Say: I am here.', 7, 2],
    ['uk', 'Тобі страшно? Скажи про це. Це не твоя провина.', 9, 3],
    ['ar', 'هل أنت خائف؟ قل ذلك. هذا ليس خطأك.', 8, 3],
    ['ti', 'ሓደ ሰብ ይሕግዝ። ንገር።', 4, 2],
  ])('are counted in %s', (tag, text, words, sentences) => {
    expect(countText.words(text, tag)).toBe(words);
    expect(countText.sentences(text, tag)).toHaveLength(sentences);
  });
});
