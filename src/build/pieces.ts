/** Turns what people wrote into the pieces of one language: one edition for each age, and the names. */
import { ages } from '#core/age/age.ts';
import { type Content, type LanguageTexts, sourceLanguage } from '#core/content/read-content.ts';
import type { EditionPiece } from '#core/edition/edition-piece.ts';

/** The language an adult beside the child most probably reads; its line stands under what a child can say or show. */
const adultLanguage = sourceLanguage;

export function makeEditions(content: Content, texts: LanguageTexts): EditionPiece[] {
  const forAdults = content.languages.find(({ language }) => language.tag === adultLanguage);
  return ages.map((age) => ({
    kind: 'edition',
    language: texts.language.tag,
    age,
    topics: content.topics.flatMap(({ id, group, picture, closing, silentCard }) => {
      const text = texts.topics[id]?.[age];
      if (!text) return [];
      const sayToAdult = texts === forAdults ? undefined : forAdults?.topics[id]?.[age]?.say;
      return [
        {
          id,
          group,
          picture,
          closing,
          ...(sayToAdult === undefined ? {} : { sayToAdult }),
          ...(silentCard ? { silent: true as const } : {}),
          text,
        },
      ];
    }),
    closings: closingsFor(texts, age),
    core: need(texts.edition.core[age], `core for age ${age}`),
    ...(texts.edition.coreWithoutNumber[age] === undefined
      ? {}
      : { coreWithoutNumber: texts.edition.coreWithoutNumber[age] }),
    calm: need(texts.edition.calm[age], `calm for age ${age}`),
  }));
}

function closingsFor({ edition }: LanguageTexts, age: 1 | 2 | 3): EditionPiece['closings'] {
  const { harm, practical, own } = edition.closings;
  return {
    harm: need(harm[age], `closings.harm for age ${age}`),
    practical: need(practical[age], `closings.practical for age ${age}`),
    own: own[age] ?? need(practical[age], 'closings.practical'),
  };
}

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`locales/*/edition.json: ${what} is missing`);
  return value;
}
