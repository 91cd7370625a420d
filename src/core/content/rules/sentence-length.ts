/** Finds English sentences and paragraphs that are too long for who reads them. */
import { collect } from '#core/collect.ts';
import { placeOf, type Said } from '#core/content/said.ts';
import { guideLimits, limits } from './limits.ts';
import type { Counter, Found, Rule } from './rule.ts';

/** What is said after a colon is a sentence of its own: "Say: I am a child." */
export const clausesOf = (text: string, tag: string, count: Counter): string[] =>
  collect(count.sentences(text, tag), (sentence) => sentence.split(/(?<=:)\s+/));

/** Words of the interface belong to no age. */
export const limitsOf = ({ age, register }: Pick<Said, 'age' | 'register'>) =>
  register === 'helper' ? { ...guideLimits, commas: Number.POSITIVE_INFINITY } : limits[age ?? 3];

export const sentenceLength: Rule = ({ said, source, count }) => {
  const english = said.filter(({ tag, name }) => tag === source.language.tag && name !== 'pictures.json');
  return collect(english, (one) => {
    const { sentence, paragraph, commas } = limitsOf(one);
    const found: Found[] = [];
    const fault = (rule: string, problem: string, cure: string) => found.push({ ...placeOf(one), rule, problem, cure });

    for (const clause of clausesOf(one.text, one.tag, count)) {
      const words = count.words(clause, one.tag);
      if (words > sentence)
        fault('sentence-length', `has ${words} words in "${clause}"`, `Write at most ${sentence} in a sentence.`);
    }
    for (const whole of count.sentences(one.text, one.tag)) {
      const stops = (whole.match(/,/g) ?? []).length;
      if (stops > commas)
        fault('sentence-length', `has ${stops} commas in "${whole}"`, `Write at most ${commas}, or make a list.`);
    }
    const sentences = count.sentences(one.text, one.tag).length;
    if (sentences > paragraph)
      fault('paragraph-length', `has ${sentences} sentences`, `Write at most ${paragraph} in a paragraph.`);
    return found;
  });
};
