/** How much a reader can take at once, measured on texts that children of that age can read. */
import type { Age } from '#core/age/age.ts';

export interface Limits {
  /** Least and most words of a topic: body, what to say, what to do. */
  words: readonly [number, number];
  /** Words in the longest sentence. */
  sentence: number;
  /** Words in a sentence of a topic, on average. */
  mean: number;
  /** Sentences in a paragraph. */
  paragraph: number;
  commas: number;
}

export const limits: Readonly<Record<Age, Limits>> = {
  1: { words: [40, 70], sentence: 12, mean: 8, paragraph: 4, commas: 2 },
  2: { words: [80, 120], sentence: 14, mean: 10, paragraph: 5, commas: 3 },
  3: { words: [120, 180], sentence: 18, mean: 11, paragraph: 6, commas: 5 },
};

export const guideLimits = { words: 600, sentence: 22, paragraph: 6 } as const;
/** Read by two people over one screen, and spoken aloud. */
export const cardLimits = { words: 12, sentences: 2 } as const;
export const sayLimits = { words: 14, sentence: 12 } as const;
export const titleCharacters = 40;
