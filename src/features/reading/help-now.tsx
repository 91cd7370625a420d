/** Help now: the sentence for danger, the way to people, and the sentences every child should find. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dangerNow, type Edition } from '#core/edition/compose-edition.ts';
import { PeopleButton } from '#ui/people-button.tsx';
import { SentenceList } from './sentence-list.tsx';
import { TopicList } from './topic-list.tsx';

interface Props {
  edition: Edition;
  /** The numbers of the country that was chosen, under its name. */
  numbers: ReactNode;
  onPeople: () => void;
  onTopic: (id: string) => void;
}

export function HelpNow({ edition, numbers, onPeople, onTopic }: Props) {
  const { t } = useTranslation();
  const now = dangerNow(edition);
  return (
    <>
      <p className="say">{now}</p>
      {numbers}
      <PeopleButton onPeople={onPeople} />
      <TopicList topics={edition.topics.filter(({ group }) => group === 'help-now')} onTopic={onTopic} />
      <h2>{t('goodToKnow')}</h2>
      <SentenceList sentences={edition.core.filter((sentence) => sentence !== now)} />
    </>
  );
}
