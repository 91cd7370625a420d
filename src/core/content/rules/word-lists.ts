/** Finds words that no text may hold: promises, blame, labels, titles that betray, feedback that judges. */
import { collect } from '#core/collect.ts';
import { placeOf, type Said } from '#core/content/said.ts';
import { type LintKind, lintKinds } from './read-guards.ts';
import type { TextRule } from './rule.ts';
import { compilePattern, findWords } from './word-pattern.ts';

interface WordList {
  rule: string;
  isFor: (said: Said) => boolean;
  problem: (words: string) => string;
  cure: string;
}

const forChildren = ({ register }: Said) => register === 'child';

const lists: Readonly<Record<LintKind, WordList>> = {
  promise: {
    rule: 'promise',
    isFor: forChildren,
    problem: (words) => `promises "${words}"`,
    cure: 'Nobody can keep that for every child: say what the child can do, or what somebody must do.',
  },
  blame: {
    rule: 'blame',
    isFor: forChildren,
    problem: (words) => `says "${words}" to a child`,
    cure: 'Say what the other person did; a child is never asked why.',
  },
  label: {
    rule: 'label',
    isFor: forChildren,
    problem: (words) => `labels with "${words}"`,
    cure: 'Say what happens, not what somebody is.',
  },
  graphic: {
    rule: 'graphic',
    isFor: forChildren,
    problem: (words) => `says "${words}"`,
    cure: 'Say it without the parts of a body, without weapons and without means to die.',
  },
  loudTitle: {
    rule: 'neutral-title',
    isFor: ({ name, path }) => name.indexOf('topics/') === 0 && path[path.length - 1] === 'title',
    problem: (words) => `can be read over a shoulder and says "${words}"`,
    cure: 'Write a title that could stand on any page.',
  },
  yesNoStart: {
    rule: 'yes-no-start',
    isFor: ({ name, path }) => name.indexOf('scenarios/') === 0 && path[path.length - 1] === 'feedback',
    problem: (words) => `begins with "${words}"`,
    cure: 'No answer is right or wrong: begin with what the child may have noticed.',
  },
};

const ruleFor = (kind: LintKind): TextRule => {
  const { rule, isFor, problem, cure } = lists[kind];
  return ({ said, guards }) =>
    collect(Object.keys(guards.lints), (tag) => {
      const list = guards.lints[tag]?.[kind] ?? [];
      if (list.length === 0) return [];
      const patterns = list.map(compilePattern);
      // Most texts hold none of them, and that is seen in one look.
      const any = compilePattern(list.map((one) => `(?:${one})`).join('|'));
      return collect(
        said.filter((one) => one.tag === tag && isFor(one) && findWords(one.text, any) !== undefined),
        (one) =>
          collect(patterns, (pattern) => {
            const words = findWords(one.text, pattern);
            return words === undefined ? [] : [{ ...placeOf(one), rule, problem: problem(words), cure }];
          }),
      );
    });
};

export const wordLists: readonly TextRule[] = lintKinds.map(ruleFor);
