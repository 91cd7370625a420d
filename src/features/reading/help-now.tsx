/** Help now: the sentence for danger, the way to people, and the sentences every child should find. */
import type { ReactNode } from 'react';
import { dangerNow, type Edition } from '#core/edition/compose-edition.ts';
import { PeopleButton } from '#ui/people-button.tsx';
import { Both, TwoWords } from '#ui/two-languages.tsx';
import { SentenceList } from './sentence-list.tsx';
import { TopicList } from './topic-list.tsx';

interface Props {
  edition: Edition;
  /** In the second language. */
  second: Edition | undefined;
  /** The numbers of the country that was chosen, under its name. */
  numbers: ReactNode;
  onPeople: () => void;
  onTopic: (id: string) => void;
}

export function HelpNow({ edition, second, numbers, onPeople, onTopic }: Props) {
  const now = dangerNow(edition);
  return (
    <>
      <Both className="say" text={now} second={second && dangerNow(second)} />
      {numbers}
      <PeopleButton onPeople={onPeople} />
      <TopicList
        topics={edition.topics.filter(({ group }) => group === 'help-now')}
        second={second?.topics}
        onTopic={onTopic}
      />
      <h2>
        <TwoWords word="goodToKnow" />
      </h2>
      <SentenceList sentences={withoutDanger(edition)} second={second && withoutDanger(second)} />
    </>
  );
}

/** What is said above already is not said again. */
function withoutDanger(edition: Edition): readonly string[] {
  const now = dangerNow(edition);
  return edition.core.filter((sentence) => sentence !== now);
}
