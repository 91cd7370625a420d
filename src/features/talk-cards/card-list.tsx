/** What can be said, as cards to show to an adult. The list names topics only: a glance from the side tells little. */
import { useTranslation } from 'react-i18next';
import type { TopicPage } from '#core/edition/compose-edition.ts';
import { Aloud } from '#ui/aloud.tsx';
import { Picture } from '#ui/picture.tsx';

interface Props {
  topics: readonly TopicPage[];
  onCard: (topic: string) => void;
}

export function CardList({ topics, onCard }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('cardsLead')}</p>
      <p className="say">{topics[0]?.beforeYouTell}</p>
      <ul>
        {topics.map(({ id, picture, title }) => (
          <li key={id}>
            <Aloud says={title}>
              <button className="row" type="button" onClick={() => onCard(id)}>
                <Picture name={picture} />
                <b>{title}</b>
              </button>
            </Aloud>
          </li>
        ))}
      </ul>
    </>
  );
}
