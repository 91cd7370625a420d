/** What an adult must read, choose and be able to keep before the child sees a reply; in the adult's language. */
import { useState } from 'react';
import { type Chosen, choicesFor, fillReply, type TalkReply } from '#core/card/compose-replies.ts';
import { withoutGaps } from '#core/card/fill-phrase.ts';
import { Picture } from '#ui/picture.tsx';
import { GapChoice } from './gap-choice.tsx';
import type { Sides } from './sides.ts';

interface Props {
  reply: TalkReply;
  sides: Sides;
  onShow: (chosen: Chosen) => void;
}

export function ReplyGate({ reply, sides, onShow }: Props) {
  const { note, isPromise, wants, picture, forAdult, forChild } = reply;
  const { child, adult, adultSide } = sides;
  const [chosen, setChosen] = useState<Chosen>({});
  const [canKeep, setCanKeep] = useState(false);
  const isFilled = [fillReply(forChild, child, chosen), fillReply(forAdult, adult, chosen)].every(Boolean);

  return (
    <div lang={adultSide.tag} dir={adultSide.dir}>
      <p className="flow">
        <Picture name={picture} />
        <span>{withoutGaps(forAdult)}</span>
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
          choices={choicesFor(gap, sides)}
          chosen={chosen[gap]}
          words={adult.words}
          onChoose={(id) => setChosen({ ...chosen, [gap]: id })}
        />
      ))}
      {isPromise && (
        <button
          className="big"
          type="button"
          data-promise=""
          aria-pressed={canKeep}
          onClick={() => setCanKeep(!canKeep)}
        >
          <span className="tick">{canKeep && <Picture name="control-check" small />}</span>
          <span>{adult.words.canKeep}</span>
        </button>
      )}
      {isFilled && (canKeep || !isPromise) && (
        <button className="big full" type="button" data-show="" onClick={() => onShow(chosen)}>
          {adult.words.showToChild}
        </button>
      )}
    </div>
  );
}
