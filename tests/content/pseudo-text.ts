/** English made strange: what breaks with it would break with the next language. Only tests use it; no build can. */

const placeholder = /(\{\{\w+\}\})/;
const accents = new Map(
  Array.from('AEIOUYaceinouyz', (letter, place) => [letter, Array.from('ÂÉÎÕÛÝáçéîñõûýž')[place] ?? letter]),
);
const vowel = /[aeiou]/g;

/** `en-XA`: every text with accents, in brackets and 40 % longer, as many languages are: longer words, then more of them. */
export function accented(text: string): string {
  const longer = outsidePlaceholders(text, (part) => part.replace(vowel, '$&$&'));
  const long = longer.padEnd(Math.ceil(text.length * 1.4), ' one two three').trim();
  return `[${outsidePlaceholders(long, (part) => Array.from(part, (letter) => accents.get(letter) ?? letter).join(''))}]`;
}

/** `ar-XB`: every word runs from right to left, by controls that no real text may hold. */
export const mirrored = (text: string): string =>
  outsidePlaceholders(text, (part) => part.replace(/[\p{L}\p{M}]+/gu, (word) => `\u202e${word}\u202c`));

const outsidePlaceholders = (text: string, change: (part: string) => string) =>
  text
    .split(placeholder)
    .map((part) => (placeholder.test(part) ? part : change(part)))
    .join('');
