/** Help stands before everything else: one sentence of the safety core and the way to people. */
import { useTranslation } from 'react-i18next';
import { Picture } from '#ui/picture.tsx';

interface Props {
  sentence: string;
  href: string;
}

export function HelpFirst({ sentence, href }: Props) {
  const { t } = useTranslation();
  return (
    <section className="box">
      <div className="flow">
        <Picture name="help-now" />
        <h2>{t('needHelpNow')}</h2>
      </div>
      <p>{sentence}</p>
      <a className="big full" href={href}>
        {t('peopleWhoCanHelp')}
      </a>
    </section>
  );
}
