/** Lays out a file of texts as people keep it, so that a change shows as what it is. */

/** A line of its own before a key at the top: it parts groups of words. */
const parted = /\n\n {2}"([^"\\]+)":/g;

/**
 * Short lists are put into one line afterwards, by the formatter of the project.
 * @param alike files whose groups are to be parted: the one of before, and the English one.
 */
export function layOut(value: unknown, alike: ReadonlyArray<string | undefined>): string {
  const keys = new Set(alike.flatMap((text = '') => Array.from(text.matchAll(parted), ([, key = '']) => key)));
  const text = JSON.stringify(value, null, 2).replace(/,\n {2}"([^"\\]+)":/g, (line, key: string) =>
    keys.has(key) ? line.replace('\n', '\n\n') : line,
  );
  return `${text}\n`;
}
