/** Topics that the reader's language lacks and the second one has: shown by picture, in the second language alone. */
import type { Edition, TopicPage } from './compose-edition.ts';

export function lentTopics(
  own: Edition,
  second: Edition | undefined,
): Array<Pick<TopicPage, 'id' | 'group' | 'picture'>> {
  return (second?.topics ?? [])
    .filter(({ id }) => own.topics.every((one) => one.id !== id))
    .map(({ id, group, picture }) => ({ id, group, picture }));
}
