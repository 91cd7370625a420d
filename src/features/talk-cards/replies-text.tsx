/** What an adult can answer, as a document: each reply closed, so that the child sees only the one that was chosen. */
import { answers } from '#core/card/cards-piece.ts';
import { type ChosenGap, choicesFor, chosenGaps, type ReplyDeck, type TalkReply } from '#core/card/compose-replies.ts';
import { withoutGaps } from '#core/card/fill-phrase.ts';
import { gapQuestion } from './gap-choice.tsx';
import { PointingList, type PointingRow } from './pointing-list.tsx';
import type { Sides } from './sides.ts';

interface Props {
  decks: readonly ReplyDeck[];
  sides: Sides;
}

export function RepliesText({ decks, sides }: Props) {
  const { child, adult, adultSide } = sides;
  const wanted = chosenGaps.filter((gap) =>
    decks.some(({ replies }) => replies.some(({ wants }) => wants.includes(gap))),
  );
  return (
    <section lang={adultSide.tag} dir={adultSide.dir}>
      <h2>{adult.words.adultAnswers}</h2>
      {decks.map(({ id, title, replies }) => (
        <details key={id}>
          <summary>
            <b>{title}</b>
          </summary>
          {replies.map((reply) => (
            <Reply key={reply.id} reply={reply} sides={sides} />
          ))}
        </details>
      ))}
      {wanted.map((gap) => (
        <PointingList
          key={gap}
          title={adult.words[gapQuestion[gap]]}
          rows={rowsOf(gap, sides)}
          childSide={sides.childSide}
        />
      ))}
      <PointingList
        title={adult.words.answersAgain}
        rows={answers.map((answer) => ({ forAdult: adult.answers[answer], forChild: child.answers[answer] }))}
        childSide={sides.childSide}
      />
    </section>
  );
}

/** In its order: what the adult reads first, what the adult must be able to keep, and then what the child sees. */
function Reply({ reply: { forAdult, forChild, note, isPromise }, sides }: { reply: TalkReply; sides: Sides }) {
  const { adult, childSide } = sides;
  const shown = (
    <p className="say" lang={childSide.tag} dir={childSide.dir}>
      {withoutGaps(forChild)}
    </p>
  );
  return (
    <details>
      <summary>
        <b>{withoutGaps(forAdult)}</b>
      </summary>
      {note && (
        <>
          <h3>{adult.words.readFirst}</h3>
          <p>{note}</p>
        </>
      )}
      {isPromise ? (
        <details>
          <summary>
            <b>{adult.words.canKeep}</b>
          </summary>
          {shown}
        </details>
      ) : (
        shown
      )}
    </details>
  );
}

/** Minutes stand in one line, in figures that are the same for both. */
function rowsOf(gap: ChosenGap, { child, adult }: Sides): readonly PointingRow[] {
  const forAdult = choicesFor(gap, { child, adult });
  const forChild = choicesFor(gap, { child: adult, adult: child });
  if (gap === 'minutes') {
    const line = forAdult.map(({ text }) => text).join(' · ');
    return [{ forAdult: line, forChild: line }];
  }
  return forAdult.map(({ id, text }) => ({
    forAdult: text,
    forChild: forChild.find((choice) => choice.id === id)?.text ?? text,
  }));
}
