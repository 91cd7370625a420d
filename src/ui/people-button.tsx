/** The way to people who can help: within one tap of everything that can be read or shown. */
import { useTranslation } from 'react-i18next';
import { Aloud } from './aloud.tsx';
import { Picture } from './picture.tsx';

export function PeopleButton({ onPeople }: { onPeople: () => void }) {
  const { t } = useTranslation();
  return (
    <Aloud says={t('peopleWhoCanHelp')}>
      <button className="big full" type="button" onClick={onPeople}>
        <Picture name="people" small />
        <span>{t('peopleWhoCanHelp')}</span>
      </button>
    </Aloud>
  );
}
