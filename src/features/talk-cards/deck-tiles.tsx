/** The decks as pictures: what is needed every day first, and the one for now within one tap. */
import { useTranslation } from 'react-i18next';
import type { Deck, TalkCard } from '#core/card/compose-cards.ts';
import type { Side } from '#core/language/language.ts';
import { Aloud } from '#ui/aloud.tsx';
import { Picture } from '#ui/picture.tsx';
import { CardRows } from './card-rows.tsx';
import { nowDeck } from './now-deck.ts';
import { NowDeckButton } from './now-deck-button.tsx';

interface Props {
  decks: readonly Deck[];
  onTop: readonly TalkCard[];
  adultSide: Side;
  /** What a child should ask before telling anybody anything. */
  beforeYouTell: string | undefined;
  onDeck: (id: string) => void;
  onCard: (id: string) => void;
  onSayings: () => void;
}

export function DeckTiles({ decks, onTop, adultSide, beforeYouTell, onDeck, onCard, onSayings }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('cardsLead')}</p>
      {onTop.length > 0 && (
        <section data-on-top="">
          <h2>{t('onTop')}</h2>
          <CardRows cards={onTop} adultSide={adultSide} onCard={onCard} />
        </section>
      )}
      <NowDeckButton decks={decks} onDeck={onDeck} />
      <div className="tiles pairs">
        {decks
          .filter(({ id }) => id !== nowDeck)
          .map(({ id, picture, title }) => (
            <div key={id}>
              <Aloud says={title}>
                <button className="tile" type="button" data-deck={id} onClick={() => onDeck(id)}>
                  <Picture name={picture} />
                  {title}
                </button>
              </Aloud>
            </div>
          ))}
      </div>
      <button className="big" type="button" data-sayings="" onClick={onSayings}>
        <Picture name="cards" small />
        <span>{t('moreCards')}</span>
      </button>
      <p className="say">{beforeYouTell}</p>
    </>
  );
}
