/** Where a translation is so much longer or shorter than its English that a reviewer should look; never a fault. */
import { ages } from '#core/age/age.ts';
import { collect } from '#core/collect.ts';
import { placeOf, type Said } from '#core/content/said.ts';
import { limits } from './limits.ts';
import type { Found, Looked } from './rule.ts';
import { clausesOf, limitsOf } from './sentence-length.ts';

/** Languages differ: a formula tuned to one says nothing of another, a proportion does. */
const most = { characters: 1.6, sentences: 1.3, wordsInSentence: 1.35 } as const;
const leastSentences = 0.8;
/** In a short label one letter more is much. */
const shortest = 20;

/** Advice for English writers, because a needed word such as "interpreter" is long. */
const longWords: Readonly<Record<1 | 2 | 3, { share: number; lix: number }>> = {
  1: { share: 13, lix: 20 },
  2: { share: 13, lix: 22 },
  3: { share: 16, lix: 26 },
};

export function translationWarnings(looked: Looked): Found[] {
  const { said, source, content } = looked;
  const keyOf = ({ name, path }: Said) => `${name} ${path.join('.')}`;
  const english = new Map<string, Said>();
  for (const one of said) if (one.tag === source.language.tag) english.set(keyOf(one), one);
  const stale = new Set(collect(content.languages, (one) => one.stale.map((unit) => `${one.language.tag} ${unit}`)));
  return [
    ...collect(said, (one) => {
      const original = english.get(keyOf(one));
      const isCompared = original && original !== one && !stale.has(`${one.tag} ${one.unit}`);
      return isCompared ? compare(original, one, looked) : [];
    }),
    ...longWordWarnings(looked),
  ];
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

function longWordWarnings({ content, source, count }: Looked): Found[] {
  const { tag } = source.language;
  return collect(content.topics, ({ id }) =>
    collect(ages, (age) => {
      const text = source.topics[id]?.[age];
      if (!text) return [];
      const parts = [...text.body, text.say, text.do];
      const words = parts.join(' ').match(/[\p{L}’'-]+/gu) ?? [];
      const sentences = parts.reduce((sum, part) => sum + clausesOf(part, tag, count).length, 0);
      const share = (100 * words.filter((word) => word.length > 6).length) / words.length;
      const lix = share + words.length / sentences;
      const limit = longWords[age];
      if (share <= limit.share && lix <= limit.lix) return [];
      const problem = `has ${share.toFixed(0)} % long words (LIX ${lix.toFixed(0)})`;
      const cure = `Common are ${limit.share} % and ${limit.lix} at this age (${limits[age].sentence} words in a sentence).`;
      return [{ rule: 'long-words', file: `locales/${tag}/topics/${id}.json`, field: String(age), problem, cure }];
    }),
  );
}
