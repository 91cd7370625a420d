/** Counts words and sentences of any script; needs a Node with all of ICU, as it is published. */
import type { Counter } from '#core/content/rules/rule.ts';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(tag: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${tag} ${granularity}`;
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(tag, { granularity });
  segmenters.set(key, segmenter);
  return segmenter;
}

/** One word to a reader: "grown-up". */
const hyphen = /(?<=\p{L})-(?=\p{L})/gu;

const countWords = (text: string, tag: string): number =>
  Array.from(segmenterOf(tag, 'word').segment(text.replace(hyphen, ''))).filter(({ isWordLike }) => isWordLike).length;

const splitSentences = (text: string, tag: string): string[] =>
  Array.from(segmenterOf(tag, 'sentence').segment(text))
    .map(({ segment }) => segment.trim())
    .filter(Boolean);

/** Several rules count the same text. */
function remember<Result>(count: (text: string, tag: string) => Result): (text: string, tag: string) => Result {
  const known = new Map<string, { result: Result }>();
  return (text, tag) => {
    const key = `${tag} ${text}`;
    const before = known.get(key) ?? { result: count(text, tag) };
    known.set(key, before);
    return before.result;
  };
}

export const countText: Counter = { words: remember(countWords), sentences: remember(splitSentences) };
