/** What a topic says, in its fixed order. The same in a document and in the app. */
import { useTranslation } from 'react-i18next';
import type { TopicPage } from '#core/edition/compose-edition.ts';
import { Picture } from '#ui/picture.tsx';
import { ReadAll } from '#ui/read-all.tsx';
import { Both, TwoWords } from '#ui/two-languages.tsx';
import { TopicList } from './topic-list.tsx';

interface Props {
  topic: TopicPage;
  /** The same topic in the second language. */
  second?: TopicPage | undefined;
  /** In the app: shows what can be said as a card. A document has no such button. */
  onShowCard?: () => void;
  /** In the app: opens another topic. */
  onTopic?: (id: string) => void;
  /** In the app the title stands right above; in a document the heading of its group does. */
  heading?: 'h2' | 'h3';
}

export function TopicText({ topic, second, onShowCard, onTopic, heading: Heading = 'h3' }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <ReadAll
        texts={[
          ...topic.blocks.map(({ text }) => text),
          ...[topic.note, topic.beforeYouTell, topic.say, topic.excuse, topic.do, topic.closing],
        ]}
      />
      {topic.note && <Both className="quiet" text={topic.note} second={second?.note} />}
      {topic.blocks.map(({ text, picture }, at) => {
        const words = <Both key={text} text={text} second={second?.blocks[at]?.text} />;
        return onShowCard && picture ? (
          <div key={text} className="block">
            <Picture name={picture} />
            {words}
          </div>
        ) : (
          words
        );
      })}
      <Heading>
        <TwoWords word="beforeYouTell" />
      </Heading>
      <Both after={t('beforeYouTell')} text={topic.beforeYouTell} second={second?.beforeYouTell} />
      {onTopic && topic.whatHappens && (
        <TopicList
          topics={[topic.whatHappens]}
          second={second?.whatHappens && [second.whatHappens]}
          onTopic={onTopic}
        />
      )}
      <Heading>
        <TwoWords word="sayIt" />
      </Heading>
      <div className="say">
        <Both after={t('sayIt')} text={topic.say} second={second?.say} />
        {topic.sayToAdult && !second && (
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
          <Heading>
            <TwoWords word="excuse" />
          </Heading>
          <Both after={t('excuse')} text={topic.excuse} second={second?.excuse} />
        </>
      )}
      <Heading>
        <TwoWords word="doThis" />
      </Heading>
      <Both after={t('doThis')} text={topic.do} second={second?.do} />
      <Both className="say" text={topic.closing} second={second?.closing} />
      {onTopic && topic.links.length > 0 && (
        <>
          <Heading>{t('readNext')}</Heading>
          <TopicList topics={topic.links} second={second?.links} onTopic={onTopic} />
        </>
      )}
    </>
  );
}
