/** One word for one thing: finds what the glossary avoids, in the register, at the age and in the language it says. */
import { collect } from '#core/collect.ts';
import { sourceLanguage } from '#core/content/read-content.ts';
import { placeOf } from '#core/content/said.ts';
import type { TextRule } from './rule.ts';
import { compileWords } from './word-pattern.ts';

export const terms: TextRule = ({ said, guards }) =>
  collect(guards.glossary, ({ term, child, helper, avoid }) =>
    collect(avoid, ({ words, language = sourceLanguage, register, ages, sense }) => {
      // Only people can see in which sense a word stands.
      if (sense !== undefined) return [];
      const holds = compileWords(words);
      const isFor = (one: (typeof said)[number]) =>
        one.tag === language &&
        (register === undefined || one.register === register) &&
        (ages === undefined || (one.age !== undefined && ages.indexOf(one.age) >= 0));
      return collect(said.filter(isFor), (one) =>
        !holds(one.text)
          ? []
          : [
              {
                ...placeOf(one),
                rule: 'term',
                problem: `says "${words}"`,
                cure: `Say "${one.register === 'helper' ? helper : child}" (glossary: ${term}).`,
              },
            ],
      );
    }),
  );
