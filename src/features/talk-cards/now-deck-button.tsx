/** The way to the cards for now, from the decks and from every deck. It looks like any other button. */
import type { Deck } from '#core/card/compose-cards.ts';
import { Picture } from '#ui/picture.tsx';
import { nowDeck } from './now-deck.ts';

interface Props {
  decks: readonly Deck[];
  onDeck: (id: string) => void;
}

export function NowDeckButton({ decks, onDeck }: Props) {
  const deck = decks.find(({ id }) => id === nowDeck);
  return (
    deck && (
      <button className="big" type="button" data-deck={nowDeck} onClick={() => onDeck(nowDeck)}>
        <Picture name={deck.picture} small />
        <span>{deck.title}</span>
      </button>
    )
  );
}
