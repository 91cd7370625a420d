/** The two who meet over a card: the cards of each, and how their languages are written. */
import type { CardsPiece } from '#core/card/cards-piece.ts';
import type { Side } from '#core/language/language.ts';

export interface Sides {
  child: CardsPiece;
  adult: CardsPiece;
  childSide: Side;
  adultSide: Side;
}
