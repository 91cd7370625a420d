/** Finds words in a text of any script, so that an accent, a vowel mark or another apostrophe cannot hide them. */

const inWord = '[\\p{L}\\p{M}\\p{N}]';
const edge = `(?:(?<=${inWord})(?!${inWord})|(?<!${inWord})(?=${inWord}))`;

/** What Arabic writes in front of a word without a space. */
const arabicPrefixes = '(?:[وف]?(?:ال|لل|[بلك](?:ال)?)?)';

/** @param pattern a regular expression in which `\b` is the edge of a word in every script. */
export const compilePattern = (pattern: string) => new RegExp(plain(pattern).split('\\b').join(edge), 'iu');

/** @param words as the glossary has them; `*` stands for any letters. */
export function compileWords(words: string): (text: string) => boolean {
  const escaped = plain(words)
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, `${inWord}*`)
    .replace(/ /g, '\\s+');
  const isArabic = /\p{Script=Arabic}/u.test(words);
  // English plurals; other languages say their endings with "*".
  const isLatin = /\p{Script=Latin}$/u.test(words);
  const pattern = new RegExp(`${edge}${isArabic ? arabicPrefixes : ''}${escaped}${isLatin ? 's?' : ''}${edge}`, 'iu');
  // Most texts do not even hold the letters, and that is seen sooner.
  const [first = ''] = plain(words).toLowerCase().split(/[* ]+/).filter(Boolean);
  return (text) => lower(text).indexOf(first) >= 0 && pattern.test(plain(text));
}

export function findWords(text: string, pattern: RegExp): string | undefined {
  const found = pattern.exec(plain(text));
  return found ? found[0] : undefined;
}

/** Many rules ask about the same texts. */
function remember(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const made = known.get(text) ?? make(text);
    known.set(text, made);
    return made;
  };
}

const plain = remember((text) =>
  text
    .normalize('NFC')
    .replace(/[\u064b-\u065f\u0670\u0640\u200c\u200d]/g, '')
    .replace(/\u00a0|\u202f/g, ' ')
    .replace(/[\u2018\u2019\u02bc]/g, "'"),
);

const lower = remember((text) => plain(text).toLowerCase());
