/** Cards to choose from, each a large row. */
import type { TalkCard } from '#core/card/compose-cards.ts';
import { textOf } from '#core/card/fill-phrase.ts';
import type { Side } from '#core/language/language.ts';
import { Aloud } from '#ui/aloud.tsx';
import { Picture } from '#ui/picture.tsx';
import { Phrase } from './phrase.tsx';

interface Props {
  cards: readonly TalkCard[];
  /** Where others may look on, a silent card is named as the adult reads it. */
  adultSide?: Side;
  onCard: (id: string) => void;
}

export function CardRows({ cards, adultSide, onCard }: Props) {
  return (
    <ul>
      {cards.map((card) => {
        const side = card.isSilent ? adultSide : undefined;
        return (
          <li key={card.id}>
            <Aloud says={card.isSilent ? '' : textOf(card.forChild)}>
              <button className="row" type="button" data-card={card.id} onClick={() => onCard(card.id)}>
                <Picture name={card.picture} />
                <b lang={side?.tag} dir={side?.dir}>
                  <Phrase parts={side ? card.forAdult : card.forChild} />
                </b>
              </button>
            </Aloud>
          </li>
        );
      })}
    </ul>
  );
}
