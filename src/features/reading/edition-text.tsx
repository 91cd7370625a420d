/**
 * The whole edition of one age, every topic closed until it is wanted: read with no script and no network.
 * Pictures travel inside a document, so only the groups have one here; in the app every topic and paragraph has.
 */
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '#core/edition/compose-edition.ts';
import type { Group } from '#core/edition/edition-piece.ts';
import { Picture } from '#ui/picture.tsx';
import { groupOrder, groupTitle } from './group-title.ts';
import { SentenceList } from './sentence-list.tsx';
import { TopicText } from './topic-text.tsx';

interface Props {
  edition: Edition;
  peopleHref: string;
}

export function EditionText({ edition, peopleHref }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {groupOrder.map((group) => (
        <Fragment key={group}>
          <GroupText group={group} edition={edition} peopleHref={peopleHref} />
          {group === 'help-now' && (
            <details>
              <summary>
                <b>{t('goodToKnow')}</b>
              </summary>
              <SentenceList sentences={edition.core} />
            </details>
          )}
        </Fragment>
      ))}
      <details>
        <summary>
          <b>{t('calmPage')}</b>
        </summary>
        <SentenceList sentences={edition.calm} />
      </details>
      <GroupText group="apart" edition={edition} peopleHref={peopleHref} />
    </>
  );
}

function GroupText({ group, edition, peopleHref }: Props & { group: Group }) {
  const { t } = useTranslation();
  const topics = edition.topics.filter((topic) => topic.group === group);
  if (topics.length === 0) return null;
  return (
    <section>
      <h2 className="flow">
        {group !== 'apart' && <Picture name={group} />}
        <span>{t(groupTitle[group])}</span>
      </h2>
      {topics.map((topic) => (
        <details key={topic.id} data-topic={topic.id}>
          <summary>
            <b>{topic.title}</b>
          </summary>
          <TopicText topic={topic} />
          <a className="big" href={peopleHref}>
            {t('peopleWhoCanHelp')}
          </a>
        </details>
      ))}
    </section>
  );
}
