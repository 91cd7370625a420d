/** Asks the site for newer pages at a tap. The script that stores things shows it where something is stored. */
import { useTranslation } from 'react-i18next';

export function LookForNewer() {
  const { t } = useTranslation();
  return (
    <div data-newer="" hidden>
      <button className="big" type="button">
        {t('lookForNewer')}
      </button>
      <p role="status">
        <span data-news="looking" hidden>
          {t('loading')}
        </span>
        <span data-news="none" hidden>
          {t('nothingNewer')}
        </span>
        <span data-news="failed" hidden>
          {t('loadFailed')}
        </span>
      </p>
    </div>
  );
}
