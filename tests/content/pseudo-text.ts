/** English made strange: what breaks with it would break with the next language. Only tests use it; no build can. */

const placeholder = /(\{\{\w+\}\})/;
const accents = new Map(
  Array.from('AEIOUYaceinouyz', (letter, place) => [letter, Array.from('ÂÉÎÕÛÝáçéîñõûýž')[place] ?? letter]),
);

/** `en-XA`: every text with accents and 40 % longer, as many languages are. */
export function accented(text: string): string {
  const strange = outsidePlaceholders(text, (part) =>
    Array.from(part, (letter) => accents.get(letter) ?? letter).join(''),
  );
  return strange + 'õ'.repeat(Math.ceil(text.length * 0.4));
}

/** `ar-XB`: every word runs from right to left, by controls that no real text may hold. */
export const mirrored = (text: string): string =>
  outsidePlaceholders(text, (part) => part.replace(/[\p{L}\p{M}]+/gu, (word) => `\u202e${word}\u202c`));

const outsidePlaceholders = (text: string, change: (part: string) => string) =>
  text
    .split(placeholder)
    .map((part) => (placeholder.test(part) ? part : change(part)))
    .join('');
