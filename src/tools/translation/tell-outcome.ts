/** Tells who took a file in what became of it, text by text where something was refused. */
import type { Language } from '#core/language/language.ts';
import { keyOf, type Refusal, type Taken } from './judge-returned.ts';

interface Outcome {
  changed: readonly Taken[];
  renewed: ReadonlySet<string>;
  refused: readonly Refusal[];
  empty: number;
}

export function tellOutcome({ tag, begun }: Language, { changed, renewed, refused, empty }: Outcome): string {
  const lines = [
    `${changed.length} texts of ${tag} were changed${empty > 0 ? `; ${empty} are not translated yet` : ''}.`,
  ];
  if (renewed.size > 0) lines.push(`Of today's English again: ${[...renewed].join(', ')}.`);
  if (changed.length > 0)
    lines.push(
      `Their records say machine-draft. Where a person translated${begun ? ', as soon as the language is shown' : ''}: npm run content -- review set ${tag} <text …> --status human-draft --role translator --method written (or corrected) --date …`,
    );
  if (refused.length > 0) {
    const count = new Set(refused.map(keyOf)).size;
    lines.push(`${count} were refused and left as they are; correct them in the file and take it in again:`);
    lines.push(
      ...refused.map(({ name, field, problem, cure }) => `locales/${tag}/${name}, ${field}: ${problem}. ${cure}`),
    );
  }
  return lines.join('\n');
}
