/** What the youngest see first: three pictures, each with what a child would say, that lead to where there is help. */
import { useTranslation } from 'react-i18next';
import type { TopicPage } from '#core/edition/compose-edition.ts';
import { firstTopics } from '#core/edition/first-topics.ts';
import { Aloud } from '#ui/aloud.tsx';
import { Picture } from '#ui/picture.tsx';

const firstPictures = [
  { words: 'iAmLost', picture: 'magnifier-and-family' },
  { words: 'iAmHurt', picture: 'plaster-on-arm' },
  { words: 'iAmScared', picture: 'face-afraid' },
] as const;

interface Props {
  topics: readonly TopicPage[];
  onTopic: (id: string) => void;
  /** Where a release holds no such topic. */
  onHelp: () => void;
}

export function FirstPictures({ topics, onTopic, onHelp }: Props) {
  const { t } = useTranslation();
  return (
    <ul className="first">
      {firstPictures.map(({ words, picture }) => (
        <li key={words}>
          <Aloud says={t(words)}>
            <button
              className="row"
              type="button"
              data-first={picture}
              onClick={() =>
                topics.some(({ id }) => id === firstTopics[words]) ? onTopic(firstTopics[words]) : onHelp()
              }
            >
              <Picture name={picture} />
              <b>{t(words)}</b>
            </button>
          </Aloud>
        </li>
      ))}
    </ul>
  );
}
