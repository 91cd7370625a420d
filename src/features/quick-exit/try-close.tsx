/** Teaches Close and the way back before they are needed, and says what Close cannot do. */
import { useTranslation } from 'react-i18next';
import { Picture } from '#ui/picture.tsx';

export function TryClose() {
  const { t } = useTranslation();
  return (
    <details>
      <summary>
        <Picture name="pebble" />
        <b>{t('tryClose')}</b>
      </summary>
      <p>{t('tryCloseGoes')}</p>
      <p>{t('tryCloseReturn')}</p>
      <p>{t('tryCloseLimit')}</p>
      <p>{t('limitSpy')}</p>
      <p>{t('limitOther')}</p>
    </details>
  );
}
