/** Short sentences, one below the other. */
import { Both } from '#ui/two-languages.tsx';

interface Props {
  sentences: readonly string[];
  /** The same in the second language, in the same order. */
  second?: readonly string[] | undefined;
}

export function SentenceList({ sentences, second }: Props) {
  return (
    <ul>
      {sentences.map((sentence, at) => (
        <li key={sentence}>
          <Both text={sentence} second={second?.[at]} />
        </li>
      ))}
    </ul>
  );
}
