/** A card of a deck fills the screen. A silent one holds no word of what it says in the child's language. */
import { useTranslation } from 'react-i18next';
import type { TalkCard } from '#core/card/compose-cards.ts';
import { textOf } from '#core/card/fill-phrase.ts';
import { Aloud } from '#ui/aloud.tsx';
import { Picture } from '#ui/picture.tsx';
import { FullCard } from './full-card.tsx';
import { Phrase } from './phrase.tsx';
import type { Sides } from './sides.ts';

interface Props {
  card: TalkCard;
  sides: Sides;
  isOnTop: boolean;
  onTop: () => void;
}

export function PhraseCard({ card, sides, isOnTop, onTop }: Props) {
  const { t } = useTranslation();
  const { picture, forAdult, forChild, isSilent, note } = card;
  const { child, adult, childSide, adultSide } = sides;
  return (
    <>
      <FullCard
        picture={picture}
        large={<Phrase parts={forAdult} />}
        says={isSilent && child.language === adult.language ? undefined : textOf(forAdult)}
        side={adultSide}
        small={
          <>
            {!isSilent && child.language !== adult.language && (
              <Aloud says={textOf(forChild)} language={childSide.tag}>
                <p className="under" lang={childSide.tag} dir={childSide.dir}>
                  <Phrase parts={forChild} />
                </p>
              </Aloud>
            )}
            {note && (
              <p className="quiet" lang={adultSide.tag} dir={adultSide.dir}>
                {note}
              </p>
            )}
          </>
        }
      />
      <button className="big" type="button" data-keep="" aria-pressed={isOnTop} onClick={onTop}>
        <span className="tick">{isOnTop && <Picture name="control-check" small />}</span>
        <span>{t('keepOnTop')}</span>
      </button>
    </>
  );
}
