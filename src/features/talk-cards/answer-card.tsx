/** What the child tapped on, large in both languages, until it is left. Nothing keeps it. */
import type { Answer } from '#core/card/cards-piece.ts';
import { answerPicture } from './answer-picture.ts';
import { FullCard } from './full-card.tsx';
import type { Sides } from './sides.ts';

interface Props {
  answer: Answer;
  /** In the adult's language. */
  question: string;
  sides: Sides;
  onAgain: () => void;
}

export function AnswerCard({ answer, question, sides, onAgain }: Props) {
  const { child, adult, childSide, adultSide } = sides;
  return (
    <>
      <FullCard
        picture={answerPicture[answer]}
        large={adult.answers[answer]}
        says={adult.answers[answer]}
        side={adultSide}
        small={
          child.language !== adult.language && (
            <p className="under" lang={childSide.tag} dir={childSide.dir}>
              {child.answers[answer]}
            </p>
          )
        }
      />
      <div lang={adultSide.tag} dir={adultSide.dir}>
        <p className="quiet">{question}</p>
        <button className="big" type="button" data-again="" onClick={onAgain}>
          {adult.words.answersAgain}
        </button>
      </div>
    </>
  );
}
