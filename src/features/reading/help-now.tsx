/** Help now: the sentence for danger, the way to people, and the ten sentences every child should find. */
import { useTranslation } from 'react-i18next';
import type { Edition } from '#core/edition/compose-edition.ts';
import { dangerNow } from '#core/edition/compose-edition.ts';
import { SentenceList } from './sentence-list.tsx';

interface Props {
  edition: Edition;
  onPeople: () => void;
}

export function HelpNow({ edition, onPeople }: Props) {
  const { t } = useTranslation();
  const now = dangerNow(edition);
  return (
    <>
      <p className="box">{now}</p>
      <button className="big full" type="button" onClick={onPeople}>
        {t('peopleWhoCanHelp')}
      </button>
      <h2>{t('goodToKnow')}</h2>
      <SentenceList sentences={edition.core.filter((sentence) => sentence !== now)} />
    </>
  );
}
