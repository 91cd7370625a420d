/** The way to something calm. */
import { useTranslation } from 'react-i18next';
import { Aloud } from '#ui/aloud.tsx';
import { Picture } from '#ui/picture.tsx';

export function CalmButton({ onCalm }: { onCalm: () => void }) {
  const { t } = useTranslation();
  return (
    <Aloud says={t('calmPage')}>
      <button className="big" type="button" onClick={onCalm}>
        <Picture name="calm" small />
        <span>{t('calmPage')}</span>
      </button>
    </Aloud>
  );
}
