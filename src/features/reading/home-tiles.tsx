/** The start screen of one age: six groups, the cards and people who can help. Calm; a glance from the side gives nothing away. */
import { useTranslation } from 'react-i18next';
import type { Group } from '#core/edition/edition-piece.ts';
import { Picture } from '#ui/picture.tsx';
import { groupOrder, groupTitle } from './group-title.ts';

interface Props {
  onGroup: (group: Group) => void;
  onCards: () => void;
  onPeople: () => void;
}

export function HomeTiles({ onGroup, onCards, onPeople }: Props) {
  const { t } = useTranslation();
  return (
    <div className="tiles pairs">
      {groupOrder.map((group) => (
        <Tile key={group} picture={group} words={t(groupTitle[group])} onTap={() => onGroup(group)} />
      ))}
      <Tile picture="cards" words={t('cards')} onTap={onCards} />
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
      <button className="tile" type="button" onClick={onTap}>
        <Picture name={picture} />
        {words}
      </button>
    </div>
  );
}
