/** Which language cards speak to the adult, and the way to another one. */
import { useTranslation } from 'react-i18next';
import type { Side } from '#core/language/language.ts';

interface Props {
  side: Side;
  /** What that language calls itself. */
  name: string;
  onChange: () => void;
}

export function AdultReads({ side, name, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className="told">
      <p>
        {t('adultReads')}{' '}
        <bdi lang={side.tag} dir={side.dir}>
          {name}
        </bdi>
      </p>
      <button className="big" type="button" onClick={onChange}>
        {t('changeLanguage')}
      </button>
    </div>
  );
}
