/** Topics to open, each a large row. */
import type { TopicLink } from '#core/edition/compose-edition.ts';
import { Aloud } from '#ui/aloud.tsx';
import { Picture } from '#ui/picture.tsx';
import { TwoLines } from '#ui/two-languages.tsx';

interface Props {
  /** Without a title where only the second language has one. */
  topics: ReadonlyArray<Omit<TopicLink, 'title'> & { picture?: string; title?: string }>;
  /** The same, or more of them, in the second language. */
  second?: readonly TopicLink[] | undefined;
  onTopic: (topic: string) => void;
}

export function TopicList({ topics, second, onTopic }: Props) {
  return (
    <ul>
      {topics.map(({ id, picture, title }) => (
        <li key={id}>
          <Aloud says={title ?? ''}>
            <button className="row" type="button" data-topic={id} onClick={() => onTopic(id)}>
              {picture && <Picture name={picture} />}
              <b>
                <TwoLines text={title} second={second?.find((one) => one.id === id)?.title} />
              </b>
            </button>
          </Aloud>
        </li>
      ))}
    </ul>
  );
}
