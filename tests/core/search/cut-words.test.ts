/** Texts are cut into words in every script, whatever the engine brings. */
import { expect, it } from 'vitest';
import { cutWords } from '#core/search/cut-words.ts';
import { foldWord } from '#core/search/fold-word.ts';
import { everythingSaid, readRepository } from '#tests/content/repository.ts';

it.each([
  ['Help now: call!', ['Help', 'now', 'call']],
  ["п’ять, п'ять", ['пять', 'пять']],
  ['la’aan', ['laaan']],
  ['l’hôpital d’ici', ['lhôpital', 'hôpital', 'dici', 'ici']],
  ['«ሰላም»፣ ከመይ ኣለኹም፧', ['ሰላም', 'ከመይ', 'ኣለኹም']],
  ['می‌روم خانه، کجا؟', ['می', 'روم', 'خانه', 'کجا']],
  ['والطبيب الآن', ['والطبيب', 'طبيب', 'الآن']],
  ['116 111 (free)', ['116', '111', 'free']],
  [' … ', []],
])('%s', (text, words) => {
  expect(cutWords(text)).toEqual(words);
});

it('cuts all of our texts as an engine with Intl.Segmenter does, or finer', () => {
  const content = readRepository();
  const apostrophes = /['’ʼ]/;
  const wrong = content.languages.flatMap(({ language: { tag } }) => {
    const segmenter = new Intl.Segmenter(tag, { granularity: 'word' });
    return everythingSaid(content, tag).flatMap(({ text }) => {
      const ours = new Set(cutWords(text).map(foldWord));
      return Array.from(segmenter.segment(text))
        .filter(({ isWordLike, segment }) => isWordLike && !apostrophes.test(segment))
        .flatMap(({ segment, index }) => {
          const isBesideApostrophe =
            apostrophes.test(text[index - 1] ?? '') || apostrophes.test(text[index + segment.length] ?? '');
          const cut = cutWords(segment).map(foldWord);
          return isBesideApostrophe || cut.every((word) => ours.has(word)) ? [] : [`${tag}: ${segment} in ${text}`];
        });
    });
  });
  expect(wrong.slice(0, 5)).toEqual([]);
});
