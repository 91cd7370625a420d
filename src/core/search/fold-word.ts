/** Makes words that people would call the same into the same letters, so that a search finds them. Never shown to anybody. */

const latinPairs: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Forms of one letter; Persian and Arabic keyboards write ye and kaf in different ways. */
const arabicPairs: Readonly<Record<string, string>> = {
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ئ: 'ي',
  ک: 'ك',
  ؤ: 'و',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
};

/** First signs of the rows of Ethiopic that sound alike, or that people take one for another, and what stands for them. */
const ethiopicRows: ReadonlyArray<readonly [from: number, to: number]> = [
  [0x1210, 0x1200],
  [0x1280, 0x1200],
  [0x12b8, 0x1200],
  [0x1220, 0x1230],
  [0x12d0, 0x12a0],
  [0x1340, 0x1338],
];
/** Written with the first or the fourth vowel, as people learned it. */
const ethiopicVowels: Readonly<Record<string, string>> = { ሃ: 'ሀ', ኣ: 'አ' };

export function foldWord(word: string): string {
  return (
    word
      .toLowerCase()
      .normalize('NFD')
      // Marks over Latin letters only: in Cyrillic they make other letters.
      .replace(/([a-z])[\u0300-\u036f]+/g, '$1')
      .normalize('NFC')
      .replace(/[ßæœøłđðþı]/g, (letter) => latinPairs[letter] ?? letter)
      // Vowel signs, the long stroke, and what joins nothing to see.
      .replace(/[\u064b-\u065f\u0670\u0640\u200b-\u200f\u2060\ufeff\u135d-\u135f]/g, '')
      .replace(/[آأإٱىیېئکؤةۀە]/g, (letter) => arabicPairs[letter] ?? letter)
      .replace(/[\u1200-\u137f]/g, foldEthiopic)
      .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
      .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
  );
}

function foldEthiopic(sign: string): string {
  const code = sign.charCodeAt(0);
  const row = ethiopicRows.find(([from]) => code >= from && code < from + 7);
  const folded = row ? String.fromCharCode(code - row[0] + row[1]) : sign;
  return ethiopicVowels[folded] ?? folded;
}
