/** One pictogram. Documents carry the few they show inline; the app has them all in one sprite. */
import { createContext, useContext } from 'react';

/** Where pictures are found: `#` in a document, the address of the sprite and `#` in the app. */
export const PictureSource = createContext('#');

interface Props {
  name: string;
  small?: boolean;
}

/** Never alone: a word always stands beside it, so it is hidden from screen readers. */
export function Picture({ name, small }: Props) {
  const source = useContext(PictureSource);
  return (
    <svg aria-hidden="true" className={small ? 'small' : undefined}>
      <use href={source + name} />
    </svg>
  );
}
