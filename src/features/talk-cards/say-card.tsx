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
      {!topic.isSilent && <p>{topic.say}</p>}
    </>
  );
}
