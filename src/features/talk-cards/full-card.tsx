/** A card that fills the screen: large for whoever is to read it, small for whoever shows it; the screen stays lit. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '#core/language/language.ts';
import { Aloud } from '#ui/aloud.tsx';
import { useScreenAwake } from '#ui/keep-awake-view.ts';
import { Picture } from '#ui/picture.tsx';

interface Props {
  picture?: string | undefined;
  large: ReactNode;
  /** What is said of it; absent where nothing may be. */
  says?: string | undefined;
  /** Of the large words; absent where they are in the reader's own language. */
  side?: Side | undefined;
  /** Where the same stands small. */
  small?: ReactNode;
  /** Leaves room for answers below it. */
  isLow?: boolean;
}

export function FullCard({ picture, large, says = '', side, small, isLow }: Props) {
  const { t } = useTranslation();
  const [isTurned, setTurned] = useState(false);
  useScreenAwake();
  return (
    <>
      <div className={isLow ? 'card low' : 'card'}>
        <div className={isTurned ? 'words turned' : 'words'}>
          {picture && <Picture name={picture} />}
          <p lang={side?.tag} dir={side?.dir}>
            {large}
          </p>
        </div>
        <Aloud says={says} language={side?.tag} loudness="normal">
          <button className="back" type="button" aria-pressed={isTurned} onClick={() => setTurned(!isTurned)}>
            <Picture name="arrow-in-a-circle" small />
            <span>{t('turn')}</span>
          </button>
        </Aloud>
      </div>
      {small}
    </>
  );
}
