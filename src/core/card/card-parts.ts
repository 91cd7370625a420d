/** Cards are cut between their decks to travel, and joined again on the device. Each part can be read by itself. */
import type { CardsPiece } from './cards-piece.ts';

/** A deck of cards or of replies: what is never cut. */
export type CardUnit =
  | { kind: 'cards'; deck: CardsPiece['decks'][number] }
  | { kind: 'replies'; deck: CardsPiece['replyDecks'][number] };

export function unitsOf({ decks, replyDecks }: CardsPiece): readonly CardUnit[] {
  return [
    ...decks.map((deck) => ({ kind: 'cards' as const, deck })),
    ...replyDecks.map((deck) => ({ kind: 'replies' as const, deck })),
  ];
}

export function partOf(piece: CardsPiece, units: readonly CardUnit[]): CardsPiece {
  const decks: CardsPiece['decks'] = [];
  const replyDecks: CardsPiece['replyDecks'] = [];
  for (const unit of units) {
    if (unit.kind === 'cards') decks.push(unit.deck);
    else replyDecks.push(unit.deck);
  }
  return { ...piece, decks, replyDecks };
}

/** One whole for each language, in the order in which the languages come first. */
export function joinParts(parts: readonly CardsPiece[]): readonly CardsPiece[] {
  return parts.reduce<readonly CardsPiece[]>((wholes, part) => {
    const whole = wholes.find(({ language }) => language === part.language);
    if (!whole) return wholes.concat(part);
    const joined = {
      ...whole,
      decks: whole.decks.concat(part.decks),
      replyDecks: whole.replyDecks.concat(part.replyDecks),
    };
    return wholes.map((one) => (one === whole ? joined : one));
  }, []);
}
