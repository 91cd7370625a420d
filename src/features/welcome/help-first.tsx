/** Help stands before everything else: one sentence of the safety core and the way to people. */
import { useTranslation } from 'react-i18next';
import { SpokenText } from '#ui/aloud.tsx';
import { Picture } from '#ui/picture.tsx';

interface Props {
  sentence: string;
  href: string;
  /** The country whose number stands in the sentence; a number is never shown without its country. */
  country?: string | undefined;
}

export function HelpFirst({ sentence, href, country }: Props) {
  const { t } = useTranslation();
  return (
    <section className="box">
      <div className="flow">
        <Picture name="help-now" />
        <h2>{t('needHelpNow')}</h2>
      </div>
      <SpokenText after={t('needHelpNow')} text={sentence} />
      {country && <p className="quiet">{country}</p>}
      <a className="big full" href={href}>
        {t('peopleWhoCanHelp')}
      </a>
    </section>
  );
}
