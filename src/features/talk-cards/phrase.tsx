/** What a card says; what was filled in stands apart, so that a number or a name of another script keeps its order. */
import type { PhrasePart } from '#core/card/fill-phrase.ts';

export function Phrase({ parts }: { parts: readonly PhrasePart[] }) {
  return parts.map(({ text, gap }) =>
    gap === undefined ? (
      text
    ) : (
      <bdi key={gap} dir={gap === 'emergencyNumber' || gap === 'minutes' ? 'ltr' : undefined}>
        {text}
      </bdi>
    ),
  );
}
