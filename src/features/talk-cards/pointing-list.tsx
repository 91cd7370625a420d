/** Words in both languages to point at, where a document has no buttons: who, where, how soon, and the five answers. */
import type { Side } from '#core/language/language.ts';

export interface PointingRow {
  forAdult: string;
  forChild: string;
}

interface Props {
  title: string;
  rows: readonly PointingRow[];
  childSide: Side;
}

export function PointingList({ title, rows, childSide }: Props) {
  return (
    <details>
      <summary>
        <b>{title}</b>
      </summary>
      {rows.map(({ forAdult, forChild }) => (
        <p key={forAdult}>
          {forAdult}
          {forChild !== forAdult && (
            <>
              {' · '}
              <bdi lang={childSide.tag} dir={childSide.dir}>
                {forChild}
              </bdi>
            </>
          )}
        </p>
      ))}
    </details>
  );
}
