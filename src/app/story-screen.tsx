/** A small story and where it leads. Their order is fixed, and none is remembered. */
import { useTranslation } from 'react-i18next';
import type { Edition } from '#core/edition/compose-edition.ts';
import type { Scenario } from '#core/scenario/scenarios-piece.ts';
import { TopicList } from '#features/reading/topic-list.tsx';
import { Story } from '#features/stories/story.tsx';
import { PeopleButton } from '#ui/people-button.tsx';
import { CalmButton } from './calm-button.tsx';
import type { Place } from './place.ts';

interface Props {
  story: string;
  /** Those of the reader's age. */
  stories: readonly Scenario[];
  /** In the second language. */
  secondStories: readonly Scenario[] | undefined;
  edition: Edition;
  secondEdition: Edition | undefined;
  go: (place: Place) => void;
}

export function StoryScreen({ story, stories, secondStories, edition, secondEdition, go }: Props) {
  const { t } = useTranslation();
  const at = stories.findIndex(({ id }) => id === story);
  const found = stories[at];
  const another = stories[(at + 1) % stories.length];
  if (!found || !another) return null;
  return (
    <Story
      key={found.id}
      text={found.text}
      second={secondStories?.find(({ id }) => id === story)?.text}
      picture={found.picture}
      people={<PeopleButton onPeople={() => go({ kind: 'people' })} />}
      ways={
        <>
          <h2>{t('readNext')}</h2>
          <TopicList
            topics={edition.topics.filter(({ id }) => id === found.topic)}
            second={secondEdition?.topics}
            onTopic={(topic) => go({ kind: 'topic', topic })}
          />
          <CalmButton onCalm={() => go({ kind: 'calm' })} />
        </>
      }
      onAnother={another === found ? undefined : () => go({ kind: 'story', story: another.id })}
    />
  );
}
