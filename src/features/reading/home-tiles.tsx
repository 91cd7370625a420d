/** The start screen of one age: the groups that have something to read, the cards and people who can help. Calm; a glance from the side gives nothing away. */
import { useTranslation } from 'react-i18next';
import type { TopicPage } from '#core/edition/compose-edition.ts';
import type { Group } from '#core/edition/edition-piece.ts';
import { Aloud } from '#ui/aloud.tsx';
import { Picture } from '#ui/picture.tsx';
import { groupOrder, groupTitle } from './group-title.ts';

interface Props {
  topics: readonly TopicPage[];
  onGroup: (group: Group) => void;
  onCards: () => void;
  onPeople: () => void;
}

export function HomeTiles({ topics, onGroup, onCards, onPeople }: Props) {
  const { t } = useTranslation();
  // Help and the calm page are always there; of the topics a release may hold only some.
  const shown = groupOrder.filter(
    (group) => group === 'help-now' || group === 'feelings' || topics.some((topic) => topic.group === group),
  );
  return (
    <div className="tiles pairs">
      {shown.map((group) => (
        <Tile key={group} picture={group} words={t(groupTitle[group])} onTap={() => onGroup(group)} />
      ))}
      {topics.length > 0 && <Tile picture="cards" words={t('cards')} onTap={onCards} />}
      <Tile picture="people" words={t('peopleWhoCanHelp')} onTap={onPeople} />
    </div>
  );
}

interface TileProps {
  picture: string;
  words: string;
  onTap: () => void;
}

function Tile({ picture, words, onTap }: TileProps) {
  return (
    <div>
      <Aloud says={words}>
        <button className="tile" type="button" onClick={onTap}>
          <Picture name={picture} />
          {words}
        </button>
      </Aloud>
    </div>
  );
}
