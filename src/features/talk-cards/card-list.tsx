/** What can be said, as cards to show to an adult. */
import { useTranslation } from 'react-i18next';
import type { TopicPage } from '#core/edition/compose-edition.ts';
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
      <ul>
        {topics.map(({ id, picture, say }) => (
          <li key={id}>
            <button className="row" type="button" onClick={() => onCard(id)}>
              <Picture name={picture} />
              <b>{say}</b>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
