/** For somebody who cannot speak now: whether there is anything to write to, and what can be done without. */
import { useTranslation } from 'react-i18next';
import { Picture } from '#ui/picture.tsx';

interface Props {
  isKnown: boolean;
  onShowCard: () => void;
}

export function WrittenOnly({ isKnown, onShowCard }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t(isKnown ? 'onlyWritten' : 'noWritten')}</p>
      <p>{t('letSomeoneCall')}</p>
      <button className="big" type="button" onClick={onShowCard}>
        <Picture name="cards" small />
        <span>{t('showACard')}</span>
      </button>
    </>
  );
}
