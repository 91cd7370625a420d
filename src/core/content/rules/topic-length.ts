/** Holds each English topic against what a child of its age reads in one go. */
import { ages } from '#core/age/age.ts';
import { collect } from '#core/collect.ts';
import { limits, sayLimits, titleCharacters } from './limits.ts';
import type { Found, Looked, Rule } from './rule.ts';
import { clausesOf } from './sentence-length.ts';

export const topicLength: Rule = (looked) =>
  collect(looked.content.topics, ({ id }) =>
    collect(ages, (age) => {
      const text = looked.source.topics[id]?.[age];
      if (!text) return [];
      const { tag } = looked.source.language;
      const fault = (key: string, problem: string, cure: string): Found => ({
        rule: 'topic-length',
        file: `locales/${tag}/topics/${id}.json`,
        field: key ? `${age}.${key}` : String(age),
        problem,
        cure,
      });
      return [
        ...wholeFaults([...text.body, text.say, text.do], age, looked, fault),
        ...sayFaults(text.say),
        ...titleFaults(),
      ];

      function sayFaults(say: string): Found[] {
        const { words, sentence } = sayLimits;
        const count = looked.count.words(say, tag);
        const isLong = clausesOf(say, tag, looked.count).some((one) => looked.count.words(one, tag) > sentence);
        if (count <= words && !isLong) return [];
        const cure = `A frightened child says at most ${words} words, ${sentence} in a sentence: shorten it.`;
        return [fault('say', `is ${count} words long`, cure)];
      }

      function titleFaults(): Found[] {
        const length = text?.title.length ?? 0;
        if (length <= titleCharacters) return [];
        return [fault('title', `is ${length} characters long`, `Write at most ${titleCharacters}.`)];
      }
    }),
  );

function wholeFaults(
  parts: readonly string[],
  age: (typeof ages)[number],
  { count, source }: Looked,
  fault: (key: string, problem: string, cure: string) => Found,
): Found[] {
  const { tag } = source.language;
  const { words, mean } = limits[age];
  const total = parts.reduce((sum, part) => sum + count.words(part, tag), 0);
  const sentences = parts.reduce((sum, part) => sum + clausesOf(part, tag, count).length, 0);
  const found: Found[] = [];
  if (total < words[0] || total > words[1]) {
    found.push(fault('', `is ${total} words long`, `Write ${words[0]} to ${words[1]} words in body, say and do.`));
  }
  if (total / sentences > mean) {
    const problem = `has ${(total / sentences).toFixed(1)} words in a sentence on average`;
    found.push(fault('', problem, `Stay at or below ${mean}: make two sentences of a long one.`));
  }
  return found;
}
