/** Says that people have not checked a preview. Outside of what the app replaces: it stands above every screen. */
import { useTranslation } from 'react-i18next';

export function PreviewNotice() {
  const { t } = useTranslation();
  return <header className="note quiet">{t('previewNotice')}</header>;
}
