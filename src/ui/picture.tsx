/** One pictogram. Documents carry the few they show inline; the app has them all in one sprite. */
import { createContext, useContext } from 'react';
import { turningPictures } from '#core/pictures/turning-pictures.ts';

/** Where pictures are found: `#` in a document, the address of the sprite and `#` in the app. */
export const PictureSource = createContext('#');

interface Props {
  name: string;
  small?: boolean;
}

/** Never alone: a word always stands beside it, so it is hidden from screen readers. */
export function Picture({ name, small }: Props) {
  const source = useContext(PictureSource);
  const looks = [small && 'small', turningPictures.has(name) && 'turns'].filter(Boolean).join(' ');
  return (
    <svg aria-hidden="true" className={looks || undefined}>
      <use href={source + name} />
    </svg>
  );
}
