/** What an adult can answer, in the adult's language: decks, or the replies of one of them. */
import type { Side } from '#core/language/language.ts';
import { Picture } from '#ui/picture.tsx';

interface Props {
  rows: ReadonlyArray<{ id: string; picture: string; text: string }>;
  side: Side;
  onRow: (id: string) => void;
}

export function ReplyList({ rows, side, onRow }: Props) {
  return (
    <ul lang={side.tag} dir={side.dir}>
      {rows.map(({ id, picture, text }) => (
        <li key={id}>
          <button className="row" type="button" data-reply={id} onClick={() => onRow(id)}>
            <Picture name={picture} />
            <b>{text}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}
