/** One sentence of a topic fills the screen: large for the adult, small for the child who holds it. */
import { useTranslation } from 'react-i18next';
import type { TopicPage } from '#core/edition/compose-edition.ts';
import type { Side } from '#core/language/language.ts';
import { SpokenText } from '#ui/aloud.tsx';
import { FullCard } from './full-card.tsx';

interface Props {
  topic: TopicPage;
  /** The same sentence in the language that was chosen for the adult; else the one that came with the topic is shown. */
  forAdult: { text: string; side: Side } | undefined;
}

const mostRead: Side = { tag: 'en', dir: 'ltr' };

export function SayCard({ topic, forAdult }: Props) {
  const { t } = useTranslation();
  const { text, side } = forAdult ?? { text: topic.sayToAdult, side: mostRead };
  if (text === undefined) return <FullCard large={topic.say} says={topic.isSilent ? undefined : topic.say} />;
  return (
    <>
      <p className="quiet">{t('forAnAdult')}</p>
      <FullCard
        large={text}
        says={text}
        side={side}
        small={
          topic.isSilent ? (
            // Whoever controls a child often reads the child's language: it shows only when it is asked for.
            <details>
              <summary>
                <b>{t('whatItSays')}</b>
              </summary>
              <p>{topic.say}</p>
            </details>
          ) : (
            <SpokenText text={topic.say} />
          )
        }
      />
    </>
  );
}
