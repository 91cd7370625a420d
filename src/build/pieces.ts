/** Turns what people wrote into what one language's packs and documents hold. */
import { ages } from '#core/age/age.ts';
import { adultWordNames, type CardsPiece } from '#core/card/cards-piece.ts';
import { type Content, type LanguageTexts, sourceLanguage } from '#core/content/read-content.ts';
import type { EditionPiece, EditionTexts } from '#core/edition/edition-piece.ts';
import type { GuidePage } from '#core/guide/guide-page.ts';
import type { Scenario } from '#core/scenario/scenarios-piece.ts';
import { pickWords } from './pick-words.ts';

/** The language an adult beside the child most probably reads; its line stands under what a child can say or show. */
export const adultLanguage = sourceLanguage;

export function makeEditions(content: Content, texts: LanguageTexts): EditionTexts[] {
  const forAdults = content.languages.find(({ language }) => language.tag === adultLanguage);
  return ages.map((age) => ({
    kind: 'edition',
    language: texts.language.tag,
    age,
    topics: content.topics.flatMap(({ id, group, picture, pictures, links, closing, silentCard }) => {
      const text = texts.topics[id]?.[age];
      if (!text) return [];
      const sayToAdult = texts === forAdults ? undefined : forAdults?.topics[id]?.[age]?.say;
      return [
        {
          id,
          group,
          picture,
          pictures: pictures[age] ?? [],
          closing,
          links,
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

/** Only what is translated: a card in another language than it says would be shown to the wrong person. */
export function makeCards(
  { cards: { decks, replyDecks, roles, places, minutes } }: Content,
  texts: LanguageTexts,
  languages: CardsPiece['languages'],
) {
  const words = texts.cards;
  if (!words) return undefined;
  const noteOf = (id: string) => (words.notes[id] === undefined ? {} : { note: words.notes[id] });
  const listed = (all: typeof roles, names: Record<string, string>) =>
    all.flatMap((id) => (names[id] === undefined ? [] : [{ id, picture: id, text: names[id] }]));

  const piece: CardsPiece = {
    kind: 'cards',
    language: texts.language.tag,
    decks: decks.flatMap(({ id, picture, cards }) => {
      const title = words.decks[id];
      const shown = cards.flatMap((card) => {
        const text = words.cards[card.id];
        if (text === undefined) return [];
        const silent = card.silent ? { silent: true as const } : {};
        return [{ id: card.id, picture: card.picture, text, ...silent, ...noteOf(card.id) }];
      });
      return title === undefined || shown.length === 0 ? [] : [{ id, picture, text: title, cards: shown }];
    }),
    replyDecks: replyDecks.flatMap(({ id, picture, replies }) => {
      const title = words.replyDecks[id];
      const shown = replies.flatMap((reply) => {
        const text = words.replies[reply.id];
        if (text === undefined) return [];
        const flags = {
          ...(reply.silent ? { silent: true as const } : {}),
          ...(reply.question ? { question: true as const } : {}),
          ...(reply.onlyIfTrue ? { onlyIfTrue: true as const } : {}),
        };
        return [{ id: reply.id, picture: reply.picture, text, ...flags, ...noteOf(reply.id) }];
      });
      return title === undefined || shown.length === 0 ? [] : [{ id, picture, text: title, replies: shown }];
    }),
    roles: listed(roles, words.roles),
    places: listed(places, words.places),
    minutes,
    answers: words.answers,
    words: pickWords(texts.ui, adultWordNames),
    languages,
  };
  return piece;
}

export function makeScenarios({ scenarios }: Content, texts: LanguageTexts): Scenario[] {
  return scenarios.flatMap(({ id, topic, ages: told, picture }) => {
    const text = texts.scenarios[id];
    return text ? [{ id, topic, ages: told, picture, text }] : [];
  });
}

export function makeGuide({ guide }: Content, texts: LanguageTexts): GuidePage[] {
  return guide.flatMap(({ id, sources }) => {
    const text = texts.guide[id];
    return text ? [{ id, text, sources }] : [];
  });
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
