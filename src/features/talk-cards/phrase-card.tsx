/** A card of a deck fills the screen. A silent one holds no word of what it says in the child's language. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdultWords } from '#core/card/cards-piece.ts';
import type { TalkCard } from '#core/card/compose-cards.ts';
import { textOf } from '#core/card/fill-phrase.ts';
import type { Side } from '#core/language/language.ts';
import { Picture } from '#ui/picture.tsx';
import { FullCard } from './full-card.tsx';
import { Phrase } from './phrase.tsx';

interface Props {
  card: TalkCard;
  adultSide: Side;
  adultWords: AdultWords;
  isOnTop: boolean;
  onTop: () => void;
  onReplies: () => void;
  adultReads: ReactNode;
}

export function PhraseCard({ card, adultSide, adultWords, isOnTop, onTop, onReplies, adultReads }: Props) {
  const { t } = useTranslation();
  const { picture, forAdult, forChild, isSilent, note } = card;
  const isSame = textOf(forAdult) === textOf(forChild);
  return (
    <>
      <FullCard
        picture={picture}
        large={<Phrase parts={forAdult} />}
        side={adultSide}
        small={
          <>
            {!isSilent && !isSame && (
              <p className="under">
                <Phrase parts={forChild} />
              </p>
            )}
            {note && (
              <p className="quiet" lang={adultSide.tag} dir={adultSide.dir}>
                {note}
              </p>
            )}
          </>
        }
      />
      <button className="big" type="button" lang={adultSide.tag} dir={adultSide.dir} onClick={onReplies}>
        <Picture name="telling" small />
        <span>{adultWords.adultAnswers}</span>
      </button>
      <button className="big" type="button" aria-pressed={isOnTop} onClick={onTop}>
        <Picture name="control-check" small />
        <span>{t('keepOnTop')}</span>
      </button>
      {adultReads}
    </>
  );
}
