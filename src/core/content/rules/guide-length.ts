/** Holds each text of the guide to what a helper reads standing. */
import { collect } from '#core/collect.ts';
import { stringsOf } from '#core/content/text-strings.ts';
import { guideLimits } from './limits.ts';
import type { Rule } from './rule.ts';

export const guideLength: Rule = ({ content, source, count }) => {
  const { tag } = source.language;
  return collect(content.guide, ({ id }) => {
    const words = stringsOf(source.guide[id]).reduce((sum, { text }) => sum + count.words(text, tag), 0);
    if (words <= guideLimits.words) return [];
    const cure = `Write at most ${guideLimits.words}, or make two texts of it.`;
    return [
      {
        rule: 'guide-length',
        file: `locales/${tag}/guide/${id}.json`,
        field: '',
        problem: `is ${words} words long`,
        cure,
      },
    ];
  });
};
