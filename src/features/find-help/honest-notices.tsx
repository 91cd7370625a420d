/** What a child must know before any number: calls leave a trace, and nobody here has called these numbers. */
import { useTranslation } from 'react-i18next';

export function HonestNotices() {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('callListNotice')}</p>
      <p className="quiet">{t('notCheckedByUs')}</p>
    </>
  );
}
