/** Topics to open, each a large row. */
import type { TopicLink } from '#core/edition/compose-edition.ts';
import { Picture } from '#ui/picture.tsx';

interface Props {
  topics: ReadonlyArray<TopicLink & { picture?: string }>;
  onTopic: (topic: string) => void;
}

export function TopicList({ topics, onTopic }: Props) {
  return (
    <ul>
      {topics.map(({ id, picture, title }) => (
        <li key={id}>
          <button className="row" type="button" data-topic={id} onClick={() => onTopic(id)}>
            {picture && <Picture name={picture} />}
            <b>{title}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}
