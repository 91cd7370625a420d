/** Puts the two sides of each card together: what the adult reads and what the child reads. Only what both sides have is a card. */
import type { Card, CardsPiece } from './cards-piece.ts';
import { fillPhrase, type PhrasePart } from './fill-phrase.ts';

export interface TalkCard {
  id: string;
  picture: string;
  forAdult: readonly PhrasePart[];
  /** For the list from which the child chooses; never on a silent card. */
  forChild: readonly PhrasePart[];
  isSilent: boolean;
  /** What the adult should know, in the adult's language. */
  note: string | undefined;
}

export interface Deck {
  id: string;
  picture: string;
  title: string;
  cards: readonly TalkCard[];
}

interface Sides {
  child: CardsPiece;
  adult: CardsPiece;
}

interface Known {
  /** What the child's language calls itself. */
  ownName: string;
  /** As dialled where the child is; a card that needs it is not there without a country. */
  emergencyNumber: string | undefined;
}

export function composeDecks({ child, adult }: Sides, known: Known): readonly Deck[] {
  const adultCards = adult.decks.reduce<readonly Card[]>((all, { cards }) => all.concat(cards), []);
  const compose = (card: Card): readonly TalkCard[] => {
    const other = adultCards.find(({ id }) => id === card.id);
    const forAdult = other && fillPhrase(other.text, valuesFor(adult, child, known));
    const forChild = fillPhrase(card.text, valuesFor(child, child, known));
    if (!other || !forAdult || !forChild) return [];
    const isSilent = card.silent === true || other.silent === true;
    return [{ id: card.id, picture: card.picture, forAdult, forChild, isSilent, note: other.note }];
  };
  return child.decks
    .map(({ id, picture, text, cards }) => ({
      id,
      picture,
      title: text,
      cards: harmlessFirst(cards.reduce<readonly TalkCard[]>((all, card) => all.concat(compose(card)), [])),
    }))
    .filter(({ cards }) => cards.length > 0);
}

/** Whoever looks on when a deck is opened sees cards that anybody may see. */
const harmlessFirst = (cards: readonly TalkCard[]): readonly TalkCard[] =>
  cards.filter(({ isSilent }) => !isSilent).concat(cards.filter(({ isSilent }) => isSilent));

/** An adult finds the child's language by the name they know, and can write down or show how it calls itself. */
function valuesFor(reader: CardsPiece, child: CardsPiece, { ownName, emergencyNumber }: Known) {
  const name = reader.languages[child.language] ?? ownName;
  return {
    language: reader === child || name === ownName ? ownName : `${name} · ${ownName}`,
    ...(emergencyNumber === undefined ? {} : { emergencyNumber }),
  };
}

export function findCard(decks: readonly Deck[], id: string): TalkCard | undefined {
  return decks.reduce<readonly TalkCard[]>((all, { cards }) => all.concat(cards), []).find((card) => card.id === id);
}
