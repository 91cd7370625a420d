/** What a rule for texts is, and what it looks at. */
import type { Content, LanguageTexts } from '#core/content/read-content.ts';
import type { Said } from '#core/content/said.ts';
import type { Fault } from '#core/faults.ts';
import type { Guards } from './read-guards.ts';

/** Core has no dictionary of its own: words and sentences of every script are counted by who calls. */
export interface Counter {
  words: (text: string, tag: string) => number;
  sentences: (text: string, tag: string) => readonly string[];
}

export interface Looked {
  content: Content;
  /** The English texts. */
  source: LanguageTexts;
  /** All texts of all languages. */
  said: readonly Said[];
  guards: Guards;
  /** Names of the pictures that are drawn. */
  drawn: ReadonlySet<string>;
  count: Counter;
  /** Such as `2026-11-21`. */
  today: string;
}

/** A fault says by which rule it was found, so that an exception can name it. */
export type Found = Fault & { rule: string };

export type Rule = (looked: Looked) => readonly Found[];

/** Looks at each text alone, in every language, so it can be asked before a text is written. */
export type TextRule = (looked: Pick<Looked, 'said' | 'guards'>) => readonly Found[];
