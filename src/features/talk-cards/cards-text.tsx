/** The cards as a document: every deck closed until it is wanted, for whoever has no app. */
import { useTranslation } from 'react-i18next';
import type { Deck, TalkCard } from '#core/card/compose-cards.ts';
import { Picture } from '#ui/picture.tsx';
import { nowDeck } from './now-deck.ts';
import { Phrase } from './phrase.tsx';
import type { Sides } from './sides.ts';

interface Props {
  decks: readonly Deck[];
  sides: Sides;
}

export function CardsText({ decks, sides }: Props) {
  const isForNow = ({ id }: Deck) => id === nowDeck;
  return decks
    .filter(isForNow)
    .concat(decks.filter((deck) => !isForNow(deck)))
    .map(({ id, title, cards }) => (
      <details key={id}>
        <summary>
          <b>{title}</b>
        </summary>
        {cards.map((card) =>
          card.isSilent ? (
            <SilentCard key={card.id} card={card} sides={sides} />
          ) : (
            <OpenCard key={card.id} card={card} sides={sides} />
          ),
        )}
      </details>
    ));
}

interface CardProps {
  card: TalkCard;
  sides: Sides;
}

function OpenCard({ card, sides }: CardProps) {
  const { child, adult } = sides;
  return (
    <div className="box">
      <p>
        <Phrase parts={card.forChild} />
      </p>
      <ForAdult card={card} sides={sides} isSaid={child.language !== adult.language} />
    </div>
  );
}

/** Found by its picture: it holds no word of what it says in the child's language. */
function SilentCard({ card, sides }: CardProps) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>
        <Picture name={card.picture} small />
        <b>{t('forAnAdult')}</b>
      </summary>
      <ForAdult card={card} sides={sides} isSaid />
    </details>
  );
}

function ForAdult({ card: { forAdult, note }, sides: { adultSide }, isSaid }: CardProps & { isSaid: boolean }) {
  return (
    <>
      {isSaid && (
        <p lang={adultSide.tag} dir={adultSide.dir}>
          <Phrase parts={forAdult} />
        </p>
      )}
      {note && (
        <p className="quiet" lang={adultSide.tag} dir={adultSide.dir}>
          {note}
        </p>
      )}
    </>
  );
}
