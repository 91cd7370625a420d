/** One way to reach a service, as a button of the app: it opens the sheet that stands before a call. */
import { useTranslation } from 'react-i18next';
import type { PublishedChannel } from '#core/directory/pack-shape.ts';
import { spellNumber } from '#core/speech/spell-number.ts';
import { Aloud } from '#ui/aloud.tsx';
import { Picture } from '#ui/picture.tsx';
import { wayWords } from './service-words.ts';
import { shownAddress, wayLook } from './way-to-reach.tsx';

interface Props {
  way: PublishedChannel;
  /** Whose it is, for those who hear the button alone. */
  of: string;
  onTap: () => void;
}

export function WayButton({ way, of, onTap }: Props) {
  const { t } = useTranslation();
  const { name, picture } = wayWords[way.kind];
  return (
    <Aloud says={'dial' in way ? [of, ...spellNumber(way.dial, t('plus'))] : name === undefined ? of : t(name)}>
      <button
        className={`big ${wayLook(way)}`}
        type="button"
        data-way={way.kind}
        aria-label={`${of}, ${name === undefined ? '' : `${t(name)}, `}${way.show}`}
        onClick={onTap}
      >
        <Picture name={picture} small />
        <span>
          {name !== undefined && (
            <>
              {t(name)}
              <br />
            </>
          )}
          <bdi dir="ltr">{shownAddress(way)}</bdi>
        </span>
      </button>
    </Aloud>
  );
}
