/** One reply: first what the adult must read, choose and be able to keep; then it stands large in the child's language. */
import { useState } from 'react';
import type { CardsPiece } from '#core/card/cards-piece.ts';
import { type Chosen, choicesFor, fillReply, type TalkReply } from '#core/card/compose-replies.ts';
import type { Side } from '#core/language/language.ts';
import { Picture } from '#ui/picture.tsx';
import { Answers } from './answers.tsx';
import { FullCard } from './full-card.tsx';
import { GapChoice } from './gap-choice.tsx';
import { Phrase } from './phrase.tsx';

interface Props {
  reply: TalkReply;
  child: CardsPiece;
  adult: CardsPiece;
  childSide: Side;
  adultSide: Side;
}

export function ReplyCard({ reply, child, adult, childSide, adultSide }: Props) {
  const { note, isPromise, wants, isQuestion, picture } = reply;
  const [chosen, setChosen] = useState<Chosen>({});
  const [canKeep, setCanKeep] = useState(false);
  const [isShown, setShown] = useState(note === undefined && !isPromise && wants.length === 0);

  const forChild = fillReply(reply.forChild, child, chosen);
  const forAdult = fillReply(reply.forAdult, adult, chosen);
  const isReady = forChild !== undefined && forAdult !== undefined && (canKeep || !isPromise);

  if (isShown && forChild && forAdult) {
    return (
      <>
        <FullCard
          picture={picture}
          large={<Phrase parts={forChild} />}
          side={childSide}
          small={
            child !== adult && (
              <p className="under" lang={adultSide.tag} dir={adultSide.dir}>
                <Phrase parts={forAdult} />
              </p>
            )
          }
        />
        {isQuestion && <Answers child={child} adult={adult} childSide={childSide} adultSide={adultSide} />}
      </>
    );
  }

  return (
    <div lang={adultSide.tag} dir={adultSide.dir}>
      <p className="flow">
        <Picture name={picture} />
        <span>{reply.forAdult.replace(/\{\{\w+\}\}/g, '…')}</span>
      </p>
      {note && (
        <div className="say">
          <h2>{adult.words.readFirst}</h2>
          <p>{note}</p>
        </div>
      )}
      {wants.map((gap) => (
        <GapChoice
          key={gap}
          gap={gap}
          choices={choicesFor(gap, { child, adult })}
          chosen={chosen[gap]}
          words={adult.words}
          onChoose={(id) => setChosen({ ...chosen, [gap]: id })}
        />
      ))}
      {isPromise && (
        <button
          className="big"
          type="button"
          aria-pressed={canKeep}
          onClick={() => setCanKeep(!canKeep)}
        >
          <span className="tick">{canKeep && <Picture name="control-check" small />}</span>
          <span>{adult.words.canKeep}</span>
        </button>
      )}
      {isReady && (
        <button className="big full" type="button" onClick={() => setShown(true)}>
          {adult.words.showToChild}
        </button>
      )}
    </div>
  );
}
