/** What a topic says, in its fixed order. The same in a document and in the app. */
import { useTranslation } from 'react-i18next';
import type { TopicPage } from '#core/edition/compose-edition.ts';
import { Picture } from '#ui/picture.tsx';
import { TopicList } from './topic-list.tsx';

interface Props {
  topic: TopicPage;
  /** In the app: shows what can be said as a card. A document has no such button. */
  onShowCard?: () => void;
  /** In the app: opens another topic. */
  onTopic?: (id: string) => void;
  /** In the app the title stands right above; in a document the heading of its group does. */
  heading?: 'h2' | 'h3';
}

export function TopicText({ topic, onShowCard, onTopic, heading: Heading = 'h3' }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {topic.note && <p className="quiet">{topic.note}</p>}
      {topic.blocks.map(({ text, picture }) =>
        onShowCard && picture ? (
          <div key={text} className="block">
            <Picture name={picture} />
            <p>{text}</p>
          </div>
        ) : (
          <p key={text}>{text}</p>
        ),
      )}
      <Heading>{t('beforeYouTell')}</Heading>
      <p>{topic.beforeYouTell}</p>
      {onTopic && topic.whatHappens && <TopicList topics={[topic.whatHappens]} onTopic={onTopic} />}
      <Heading>{t('sayIt')}</Heading>
      <div className="say">
        <p>{topic.say}</p>
        {topic.sayToAdult && (
          <p className="quiet" lang="en" dir="ltr">
            {topic.sayToAdult}
          </p>
        )}
        {onShowCard && (
          <button className="big" type="button" onClick={onShowCard}>
            {t('showAsCard')}
          </button>
        )}
      </div>
      {topic.excuse && (
        <>
          <Heading>{t('excuse')}</Heading>
          <p>{topic.excuse}</p>
        </>
      )}
      <Heading>{t('doThis')}</Heading>
      <p>{topic.do}</p>
      <p className="say">{topic.closing}</p>
      {onTopic && topic.links.length > 0 && (
        <>
          <Heading>{t('readNext')}</Heading>
          <TopicList topics={topic.links} onTopic={onTopic} />
        </>
      )}
    </>
  );
}
