/** A text whose word is lit while it is said, where the voice tells which one it is. */
import type { Sound } from './listening.ts';

export function LitWords({ text, sound }: { text: string; sound: Sound | undefined }) {
  const word = sound?.utterance?.text === text ? sound.word : undefined;
  if (!word) return text;
  const end = word.start + word.length;
  return (
    <>
      {text.slice(0, word.start)}
      <mark>{text.slice(word.start, end)}</mark>
      {text.slice(end)}
    </>
  );
}
