/** Cards of two made-up languages: `qa`, which a child reads, and `qb`, which an adult reads. */
import type { AdultWord, Card, CardsPiece, Reply } from '#core/card/cards-piece.ts';
import { adultWordNames } from '#core/card/cards-piece.ts';

type Texts = Record<string, string>;

interface Facts {
  cards: ReadonlyArray<Omit<Card, 'text' | 'picture'>>;
  replies?: ReadonlyArray<Omit<Reply, 'text' | 'picture'>>;
}

/** @param texts of cards and replies; one without a text is not translated. */
export function cardsOf(language: string, { cards, replies = [] }: Facts, texts: Texts): CardsPiece {
  const listed = <Fact extends { id: string }>(facts: readonly Fact[]) =>
    facts.flatMap((fact) => {
      const text = texts[fact.id];
      return text === undefined ? [] : [{ ...fact, picture: 'a-picture', text }];
    });
  return {
    kind: 'cards',
    language,
    decks: [{ id: 'deck', picture: 'a-picture', text: `deck in ${language}`, cards: listed(cards) }],
    replyDecks: [{ id: 'deck', picture: 'a-picture', text: `replies in ${language}`, replies: listed(replies) }],
    roles: [{ id: 'nurse', picture: 'nurse', text: `nurse in ${language}` }],
    places: [],
    minutes: [5, 10],
    answers: {
      yes: `yes in ${language}`,
      no: `no in ${language}`,
      'dont-know': `dont-know in ${language}`,
      'dont-want': `dont-want in ${language}`,
      'dont-understand': `dont-understand in ${language}`,
    },
    words: Object.fromEntries(adultWordNames.map((name) => [name, `${name} in ${language}`])) as Record<
      AdultWord,
      string
    >,
    languages: { qa: `qa in ${language}`, qb: `qb in ${language}` },
  };
}
