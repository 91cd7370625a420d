/** The sentences that are waited for, and the texts of one age as plain paragraphs. */
import { type Content, type LanguageTexts, readContent } from '#core/content/read-content.ts';
import { tellFaults } from '#core/content/tell-faults.ts';
import { contentFiles, shortHash } from '#tools/content-files.ts';

export function readTexts(): Content {
  const result = readContent(contentFiles, shortHash);
  if ('content' in result) return result.content;
  throw new Error(tellFaults(result.faults));
}

/** What to do in danger: the first sentence of the start document (youngest age) and of each edition. */
export function dangerSentence({ edition }: LanguageTexts, age: 1 | 3): string {
  return edition.coreWithoutNumber[age] ?? edition.core[age]?.[4] ?? '';
}

/** The edition with the most text, the worst case. */
export const measuredAge = 3;

export interface PlainTopic {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export function plainTopics({ topics }: LanguageTexts): readonly PlainTopic[] {
  return Object.entries(topics).flatMap(([id, ages]) => {
    const text = ages?.[measuredAge];
    if (!text) return [];
    return [{ id, title: text.title, paragraphs: [...text.body, text.say, text.do] }];
  });
}

export function textsOf(content: Content, tag: string): LanguageTexts {
  const texts = content.languages.find(({ language }) => language.tag === tag);
  if (!texts) throw new Error(`There is no language "${tag}".`);
  return texts;
}
