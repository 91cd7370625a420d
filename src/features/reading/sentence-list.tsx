/** Short sentences, one below the other. */
export function SentenceList({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <p>{sentence}</p>
        </li>
      ))}
    </ul>
  );
}
