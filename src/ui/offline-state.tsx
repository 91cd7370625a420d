/** Says whether this opens without network. The mark on `<html>` decides by CSS which sentence shows. */
import { useTranslation } from 'react-i18next';

export function OfflineState() {
  const { t } = useTranslation();
  return (
    <div className="offline quiet" role="status">
      <p data-says="not-yet">{t('notOfflineYet')}</p>
      <p data-says="reading">{t('readsOffline')}</p>
      <p data-says="ready">{t('allOffline')}</p>
      <p data-says="lost">{t('noLongerOffline')}</p>
      <p data-says="kept">{t('keptHere')}</p>
      <p data-says="refused">{t('notUpdated')}</p>
    </div>
  );
}
