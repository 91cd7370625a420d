/**
 * Close, on every document and screen: first in focus order, always in the same corner.
 * A plain link, so that it works with script off; the inline exit script makes it quick and final.
 */
import { useTranslation } from 'react-i18next';
import { Picture } from '#ui/picture.tsx';

interface Props {
  /** Where Close leads without a script. */
  href?: string;
  /** Where another language is chosen; absent where it is being chosen. */
  languageHref?: string | undefined;
}

export function CloseBar({ href = '/d/', languageHref }: Props) {
  const { t } = useTranslation();
  return (
    <nav className="bar">
      <a className="close" href={href} rel="noreferrer">
        <Picture name="control-x" small />
        <span>{t('close')}</span>
      </a>
      {languageHref !== undefined && (
        <a href={languageHref}>
          <Picture name="language" small />
          <span>{t('language')}</span>
        </a>
      )}
    </nav>
  );
}
