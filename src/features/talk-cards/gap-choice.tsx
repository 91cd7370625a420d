/** Chooses who, where or how soon by tapping: nothing is typed anywhere. */
import type { AdultWords } from '#core/card/cards-piece.ts';
import type { Choice, ChosenGap } from '#core/card/compose-replies.ts';
import { Picture } from '#ui/picture.tsx';

interface Props {
  gap: ChosenGap;
  choices: readonly Choice[];
  chosen: string | undefined;
  words: AdultWords;
  onChoose: (id: string) => void;
}

export const gapQuestion = {
  role: 'whichPerson',
  place: 'whichPlace',
  minutes: 'howManyMinutes',
} as const satisfies Record<ChosenGap, keyof AdultWords>;

export function GapChoice({ gap, choices, chosen, words, onChoose }: Props) {
  return (
    <section data-gap={gap}>
      <h2>{words[gapQuestion[gap]]}</h2>
      <ul className="tiles ages">
        {choices.map(({ id, picture, text }) => (
          <li key={id}>
            <button
              className="tile"
              type="button"
              data-choice={id}
              aria-pressed={chosen === id}
              onClick={() => onChoose(id)}
            >
              {picture && <Picture name={picture} />}
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
