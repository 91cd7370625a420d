/** The topics of one group, each a large row. */
import type { TopicPage } from '#core/edition/compose-edition.ts';
import { Picture } from '#ui/picture.tsx';

interface Props {
  topics: readonly TopicPage[];
  onTopic: (topic: string) => void;
}

export function TopicList({ topics, onTopic }: Props) {
  return (
    <ul>
      {topics.map(({ id, picture, title }) => (
        <li key={id}>
          <button className="row" type="button" data-topic={id} onClick={() => onTopic(id)}>
            <Picture name={picture} />
            <b>{title}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}
