/** Hands the talk over to the adult, in the adult's language. */
import { Picture } from '#ui/picture.tsx';
import type { Sides } from './sides.ts';

export function ReplyButton({ sides: { adult, adultSide }, onReplies }: { sides: Sides; onReplies: () => void }) {
  return (
    <button className="big" type="button" data-replies="" lang={adultSide.tag} dir={adultSide.dir} onClick={onReplies}>
      <Picture name="telling" small />
      <span>{adult.words.adultAnswers}</span>
    </button>
  );
}
