/** What a topic says, in its fixed order. The same in a document and in the app. */
import { useTranslation } from 'react-i18next';
import type { TopicPage } from '#core/edition/compose-edition.ts';

interface Props {
  topic: TopicPage;
  /** In the app: shows what can be said as a card. A document has no such button. */
  onShowCard?: () => void;
}

export function TopicText({ topic, onShowCard }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {topic.note && <p className="quiet">{topic.note}</p>}
      {topic.blocks.map((block) => (
        <p key={block}>{block}</p>
      ))}
      <h3>{t('sayIt')}</h3>
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
      <p />
      {topic.excuse && (
        <>
          <h3>{t('excuse')}</h3>
          <p>{topic.excuse}</p>
        </>
      )}
      <h3>{t('beforeYouTell')}</h3>
      <p>{topic.beforeYouTell}</p>
      <h3>{t('doThis')}</h3>
      <p>{topic.do}</p>
      <p className="box">{topic.closing}</p>
    </>
  );
}
