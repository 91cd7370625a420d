/** One pictogram. Documents carry the few they show inline; the app has them all in one sprite. */
import { createContext, useContext } from 'react';

/** Where pictures are found: `#` in a document, the address of the sprite and `#` in the app. */
export const PictureSource = createContext('#');

interface Props {
  name: string;
  small?: boolean;
}

/** Pictures with a direction turn round where reading goes from right to left; phones and checks never do. */
const turning =
  /^(control-arrow-left|on-the-way|offers-on-the-way|telling|who-to-tell|help-now|child-until-18|language|chat|my-rights)$/;

/** Never alone: a word always stands beside it, so it is hidden from screen readers. */
export function Picture({ name, small }: Props) {
  const source = useContext(PictureSource);
  const looks = [small && 'small', turning.test(name) && 'turns'].filter(Boolean).join(' ');
  return (
    <svg aria-hidden="true" className={looks || undefined}>
      <use href={source + name} />
    </svg>
  );
}
