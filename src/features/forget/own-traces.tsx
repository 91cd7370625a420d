/** What no page can remove and its reader can: the sign on the home screen, and rows in the browser's list. */
import { useTranslation } from 'react-i18next';

const browsers = [
  ['Chrome, Edge, Firefox', 'rowsMenu'],
  ['Samsung Internet', 'rowsHold'],
  ['Safari', 'rowsSwipe'],
] as const;

export function OwnTraces() {
  const { t } = useTranslation();
  return (
    <section className="box">
      <p>{t('removeSign')}</p>
      <p>{t('removeRows')}</p>
      {browsers.map(([names, words]) => (
        <p key={words}>
          <b lang="en">{names}:</b> {t(words)}
        </p>
      ))}
      <p>{t('rowsDiffer')}</p>
    </section>
  );
}
