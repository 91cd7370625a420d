/** On a slow or costly line the app is only fetched when somebody asks for it; the size is said first. */
import { useTranslation } from 'react-i18next';

export function KeepEverything({ kilobytes }: { kilobytes: number }) {
  const { t } = useTranslation();
  return (
    <div data-more={kilobytes}>
      <button className="big" type="button">
        {t('keepEverything')}
      </button>
      <p className="quiet">{t('keepEverythingSize', { kilobytes })}</p>
    </div>
  );
}
