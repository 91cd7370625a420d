/** One sentence fills the screen: large for the adult, small for the child who holds it. */
import { useTranslation } from 'react-i18next';
import type { TopicPage } from '#core/edition/compose-edition.ts';

export function SayCard({ topic }: { topic: TopicPage }) {
  const { t } = useTranslation();
  if (topic.sayToAdult === undefined) return <p className="card">{topic.say}</p>;
  return (
    <>
      <p className="quiet">{t('forAnAdult')}</p>
      <p className="card" lang="en" dir="ltr">
        {topic.sayToAdult}
      </p>
      {topic.isSilent ? (
        // Whoever controls a child often reads the child's language: it shows only when it is asked for.
        <details>
          <summary>
            <b>{t('whatItSays')}</b>
          </summary>
          <p>{topic.say}</p>
        </details>
      ) : (
        <p>{topic.say}</p>
      )}
    </>
  );
}
