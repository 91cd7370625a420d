/** A reply as the child sees it; below a question stand the five answers a child can tap on. */
import { type Answer, answers } from '#core/card/cards-piece.ts';
import { type Chosen, fillReply, type TalkReply } from '#core/card/compose-replies.ts';
import { textOf } from '#core/card/fill-phrase.ts';
import { Aloud } from '#ui/aloud.tsx';
import { Picture } from '#ui/picture.tsx';
import { answerPicture } from './answer-picture.ts';
import { FullCard } from './full-card.tsx';
import { Phrase } from './phrase.tsx';
import type { Sides } from './sides.ts';

interface Props {
  reply: TalkReply;
  chosen: Chosen;
  sides: Sides;
  onAnswer: (answer: Answer) => void;
}

export function ShownReply({ reply, chosen, sides, onAnswer }: Props) {
  const { child, adult, childSide, adultSide } = sides;
  const forChild = fillReply(reply.forChild, child, chosen) ?? [];
  return (
    <>
      <FullCard
        picture={reply.picture}
        large={<Phrase parts={forChild} />}
        says={reply.isSilent ? undefined : textOf(forChild)}
        side={childSide}
        isLow={reply.isQuestion}
        small={
          child.language !== adult.language && (
            <p className="under" lang={adultSide.tag} dir={adultSide.dir}>
              <Phrase parts={fillReply(reply.forAdult, adult, chosen) ?? []} />
            </p>
          )
        }
      />
      {reply.isQuestion && (
        <ul className="tiles pairs" lang={childSide.tag} dir={childSide.dir}>
          {answers.map((answer) => (
            <li key={answer}>
              <Aloud says={reply.isSilent ? '' : child.answers[answer]} language={childSide.tag}>
                <button className="tile" type="button" data-answer={answer} onClick={() => onAnswer(answer)}>
                  <Picture name={answerPicture[answer]} />
                  {child.answers[answer]}
                </button>
              </Aloud>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
