/** Fills the gaps of a phrase – a role, a place, a number – and keeps what was filled in apart from the words around it. */

export const gaps = ['language', 'emergencyNumber', 'role', 'place', 'minutes'] as const;
export type Gap = (typeof gaps)[number];

export interface PhrasePart {
  text: string;
  /** Set when it was filled in: it may be in another script, or a number, and stands apart. */
  gap?: Gap;
}

const anyGap = /\{\{(\w+)\}\}/;

/** Undefined where a gap has nothing to stand in it: such a phrase is not to be shown. */
export function fillPhrase(
  phrase: string,
  values: Readonly<Partial<Record<Gap, string>>>,
): readonly PhrasePart[] | undefined {
  const parts: PhrasePart[] = [];
  const found = phrase.split(anyGap);
  for (let at = 0; at < found.length; at++) {
    const text = found[at] ?? '';
    // Every second part is the name of a gap.
    if (at % 2 === 0) {
      if (text !== '') parts.push({ text });
      continue;
    }
    const gap = gaps.find((one) => one === text);
    const value = gap && values[gap];
    if (gap === undefined || value === undefined) return undefined;
    parts.push({ text: value, gap });
  }
  return parts;
}

/** Which gaps a phrase has, in the order of the list above. */
export function gapsOf(phrase: string): readonly Gap[] {
  return gaps.filter((gap) => phrase.indexOf(`{{${gap}}}`) >= 0);
}

/** For a list, where nothing is chosen yet. */
export const withoutGaps = (phrase: string): string => phrase.replace(/\{\{\w+\}\}[.።]?/g, '…');

export const textOf = (parts: readonly PhrasePart[]): string => parts.map(({ text }) => text).join('');
