/** Where a translation is so much longer or shorter than its English that a reviewer should look; never a fault. */
import { collect } from '#core/collect.ts';
import { placeOf, type Said } from '#core/content/said.ts';
import type { Found, Looked } from './rule.ts';
import { clausesOf, limitsOf } from './sentence-length.ts';

/** Languages differ: a formula tuned to one says nothing of another, a proportion does. */
const most = { characters: 1.6, sentences: 1.3, wordsInSentence: 1.35 } as const;
const leastSentences = 0.8;
/** In a short label one letter more is much. */
const shortest = 20;

export function relativeLength(looked: Looked): Found[] {
  const { said, source, content } = looked;
  const keyOf = ({ name, path }: Said) => `${name} ${path.join('.')}`;
  const english = new Map<string, Said>();
  for (const one of said) if (one.tag === source.language.tag) english.set(keyOf(one), one);
  const stale = new Set(collect(content.languages, (one) => one.stale.map((unit) => `${one.language.tag} ${unit}`)));
  return collect(said, (one) => {
    const original = english.get(keyOf(one));
    const isCompared = original && original !== one && !stale.has(`${one.tag} ${one.unit}`);
    return isCompared ? compare(original, one, looked) : [];
  });
}

function compare(original: Said, one: Said, { count }: Looked): Found[] {
  const warn = (problem: string, cure: string): Found => ({ ...placeOf(one), rule: 'relative-length', problem, cure });
  const found: Found[] = [];
  if (original.text.length > shortest && one.text.length > original.text.length * most.characters) {
    found.push(
      warn(`is ${times(one.text.length / original.text.length)} as long as the English`, 'Look for a shorter way.'),
    );
  }
  const mine = measure(one, count);
  const theirs = measure(original, count);
  const share = mine.sentences / theirs.sentences;
  if (share < leastSentences || share > most.sentences) {
    found.push(
      warn(`has ${mine.sentences} sentences for ${theirs.sentences}`, 'Keep one idea in one sentence, as in English.'),
    );
  }
  if (original.text.length > shortest && mine.mean > theirs.mean * most.wordsInSentence) {
    found.push(
      warn(
        `has sentences ${times(mine.mean / theirs.mean)} as long as the English`,
        'Make two sentences of a long one.',
      ),
    );
  }
  const { sentence } = limitsOf(one);
  if (mine.longest > sentence) {
    found.push(warn(`has ${mine.longest} words in a sentence`, `Its readers take ${sentence} at most.`));
  }
  return found;
}

const times = (share: number) => `${share.toFixed(1)} times`;

function measure({ text, tag }: Said, count: Looked['count']): { sentences: number; mean: number; longest: number } {
  const words = clausesOf(text, tag, count).map((clause) => count.words(clause, tag));
  const sentences = Math.max(1, count.sentences(text, tag).length);
  return { sentences, mean: count.words(text, tag) / sentences, longest: Math.max(0, ...words) };
}
