/** The five answers a child can tap on; what was tapped stands large in both languages until it is left. Nothing keeps it. */
import { useState } from 'react';
import { type Answer, answers, type CardsPiece } from '#core/card/cards-piece.ts';
import type { Side } from '#core/language/language.ts';
import { Picture } from '#ui/picture.tsx';

interface Props {
  child: CardsPiece;
  adult: CardsPiece;
  childSide: Side;
  adultSide: Side;
}

/** Neither green nor red, neither tick nor cross: no answer is better than another. */
const pictureOf: Record<Answer, string> = {
  yes: 'hand-on-heart',
  no: 'raised-palm',
  'dont-know': 'puzzle-piece',
  'dont-want': 'speech-bubble-empty',
  'dont-understand': 'head-with-question-mark',
};

export function Answers({ child, adult, childSide, adultSide }: Props) {
  const [tapped, setTapped] = useState<Answer>();
  return (
    <>
      <div role="status">
        {tapped && (
          <div className="card answer">
            <Picture name={pictureOf[tapped]} />
            <p lang={adultSide.tag} dir={adultSide.dir}>
              {adult.answers[tapped]}
            </p>
            {child !== adult && (
              <p lang={childSide.tag} dir={childSide.dir}>
                {child.answers[tapped]}
              </p>
            )}
          </div>
        )}
      </div>
      {tapped ? (
        <button
          className="big"
          type="button"
          lang={adultSide.tag}
          dir={adultSide.dir}
          onClick={() => setTapped(undefined)}
        >
          {adult.words.answersAgain}
        </button>
      ) : (
        <ul className="tiles pairs" lang={childSide.tag} dir={childSide.dir}>
          {answers.map((answer) => (
            <li key={answer}>
              <button className="tile" type="button" data-answer={answer} onClick={() => setTapped(answer)}>
                <Picture name={pictureOf[answer]} />
                {child.answers[answer]}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
