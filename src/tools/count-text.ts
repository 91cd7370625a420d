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

export const countText: Counter = {
  words: (text, tag) =>
    Array.from(segmenterOf(tag, 'word').segment(text.replace(hyphen, ''))).filter(({ isWordLike }) => isWordLike)
      .length,
  sentences: (text, tag) =>
    Array.from(segmenterOf(tag, 'sentence').segment(text))
      .map(({ segment }) => segment.trim())
      .filter(Boolean),
};
