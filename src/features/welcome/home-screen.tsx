/** How to keep Pebble at hand; said once, never asked for, with what it shows to others. */
import { useTranslation } from 'react-i18next';

export function HomeScreen() {
  const { t } = useTranslation();
  return (
    <details>
      <summary>
        <b>{t('homeScreen')}</b>
      </summary>
      <p>{t('homeScreenHow')}</p>
      <p>{t('homeScreenLimit')}</p>
    </details>
  );
}
