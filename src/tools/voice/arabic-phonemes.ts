/**
 * Vocalised Arabic as phonemes of espeak-ng, which by itself stresses the wrong syllables, says the t of ة at a pause
 * and does not lean the article on the word before it.
 */
interface Sound {
  phoneme: string;
  /** Of vowels only. */
  length?: 'short' | 'long';
}

interface Word {
  sounds: Sound[];
  /** The vowel of hamzat al-wasl, said only where no vowel comes before it. */
  helper?: string;
  /** How many sounds belong to an article or particle before the word itself, which is never stressed. */
  leaning: number;
}

/** ص is an s whose vowel is dark: espeak's own begins with a silence, as if it were ts. */
const consonants: Readonly<Record<string, string>> = {
  ...{ ء: '?', آ: '?', أ: '?', إ: '?', ؤ: '?', ئ: '?', ب: 'b', ت: 't', ث: 'T', ج: 'dZ', ح: 'H', خ: 'X', د: 'd' },
  ...{ ذ: 'D', ر: 'R', ز: 'z', س: 's', ش: 'S', ص: 's', ض: 'dH', ط: 't[', ظ: 'Z', ع: 'A', غ: 'Q', ف: 'f', ق: 'q' },
  ...{ ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'w', ي: 'j' },
};
const signs: Readonly<Record<string, string>> = { '\u064e': 'a', '\u064f': 'u', '\u0650': 'i' };
const signsWithN: Readonly<Record<string, string>> = { '\u064b': 'a', '\u064c': 'u', '\u064d': 'i' };
const lengtheners: Readonly<Record<string, string>> = { ا: 'a', ى: 'a', و: 'u', ي: 'i' };
const shadda = '\u0651';
const sukun = '\u0652';
const longSign = '\u0670';
const letterWithSigns = /[^\u064b-\u0652\u0670][\u064b-\u0652\u0670]*/gu;
const article = /^(?<before>[وفبك][\u064e\u0650])?ال(?![\u064b-\u0652\u0670])|^(?<to>لِ)ل(?![\u064b-\u0652\u0670])/u;
const sunLetter = /^([تثدذرزسشصضطظلن])\u0651?/u;
const leaningBeforeHamza = /^[وفبل][\u064e\u0650][أإ]/u;
const unstressed = 'في مِن مِنَ فَمِنَ وَمِنَ إِلى عَن عَنِ عَلى أَو أَوِ أَن إِن هَل هَلِ قَد لَم'.split(' ');

/**
 * @param text as it is spoken: case endings left out at pauses, numbers as words. Sukun may be missing, and so may the
 * sign before the letter that lengthens it.
 * @throws where something is no letter of Arabic.
 */
export function arabicPhonemes(text: string): string {
  return text
    .normalize('NFC')
    .replace(/([\u064b-\u0650])\u0651/gu, `${shadda}$1`)
    .replace(/[«»]/gu, '')
    .replace(/[^\s.:،؛؟][^.:،؛؟]*/gu, phrasePhonemes)
    .replace(/؟/gu, '?')
    .replace(/[،؛]/gu, ',');
}

function phrasePhonemes(phrase: string): string {
  const said: Sound[][] = [];
  for (const letters of phrase.split(/\s+/u).filter(Boolean)) {
    const word = readWord(letters);
    const sounds = unstressed.indexOf(letters) >= 0 ? word.sounds : stress(word);
    said.push(word.helper === undefined ? sounds : lean(sounds, word.helper, said[said.length - 1]));
  }
  return said.map((sounds) => `[[${write(sounds)}]]`).join(' ');
}

/** After a vowel the helping vowel goes, that one is short, and the first sound of the word closes its syllable. */
function lean(sounds: Sound[], helper: string, before: Sound[] | undefined): Sound[] {
  const last = before?.[before.length - 1];
  if (!before || !last?.length) return [{ phoneme: '?' }, { phoneme: helper, length: 'short' }, ...sounds];
  before[before.length - 1] = { ...last, length: 'short' };
  before.push(...sounds.slice(0, 1));
  return sounds.slice(1);
}

function readWord(letters: string): Word {
  const found = article.exec(letters);
  if (found) {
    const before = readLetters(found.groups?.before ?? found.groups?.to ?? '');
    const rest = letters.slice(found[0].length);
    const first = { phoneme: consonants[sunLetter.exec(rest)?.[1] ?? 'ل'] ?? 'l' };
    const sounds = [...before, first, ...readLetters(rest.replace(sunLetter, '$1'))];
    return { sounds, ...(before.length === 0 && { helper: 'a' }), leaning: before.length + 1 };
  }
  if (letters[0] !== 'ا') {
    return { sounds: readLetters(letters), leaning: leaningBeforeHamza.test(letters) ? 2 : 0 };
  }
  const helper = signs[letters[1] ?? ''];
  return { sounds: readLetters(letters.slice(helper ? 2 : 1)), helper: helper ?? 'a', leaning: 0 };
}

function readLetters(letters: string): Sound[] {
  const all = letters.match(letterWithSigns) ?? [];
  const sounds: Sound[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const [letter = '', ...own] = all[at] ?? '';
    const last = sounds[sounds.length - 1];
    const vowel = vowelAfter(all, at);
    if (letter === 'ا') {
      // Hamzat al-wasl after the article; any other that is met here is silent.
      if (vowel && !last?.length) sounds.push({ phoneme: vowel.phoneme, length: 'short' });
      continue;
    }
    if (letter === 'ة') {
      if (!last?.length) sounds.push({ phoneme: 'a', length: 'short' });
      if (vowel) sounds.push({ phoneme: 't' });
    } else if (letter === 'ي' && last?.phoneme === 'i' && at === all.length - 1 && own.join('') === shadda) {
      sounds[sounds.length - 1] = { phoneme: 'i', length: 'long' };
    } else {
      const phoneme = consonants[letter];
      if (!phoneme)
        throw new Error(`Nothing was written: “${letter}” in “${letters}” is no letter of Arabic. Spell it out.`);
      sounds.push({ phoneme }, ...(own.indexOf(shadda) >= 0 ? [{ phoneme }] : []));
    }
    if (!vowel) continue;
    const isDark = /[صضطظ]/u.test(letter) || (letter === 'ق' && vowel.phoneme === 'a');
    sounds.push({ phoneme: isDark ? `${vowel.phoneme}.` : vowel.phoneme, length: vowel.isLong ? 'long' : 'short' });
    if (vowel.hasN) sounds.push({ phoneme: 'n' });
    if (vowel.takesNext) at += 1;
  }
  return sounds;
}

interface Vowel {
  phoneme: string;
  isLong?: boolean;
  takesNext?: boolean;
  hasN?: boolean;
}

function vowelAfter(all: readonly string[], at: number): Vowel | undefined {
  const [letter, ...own] = all[at] ?? '';
  if (letter === 'آ' || own.indexOf(longSign) >= 0) return { phoneme: 'a', isLong: true };
  const withN = own.map((one) => signsWithN[one]).find(Boolean);
  if (withN) return { phoneme: withN, hasN: true };
  const sign = own.map((one) => signs[one]).find(Boolean) ?? (letter === 'إ' ? 'i' : undefined);
  const [next = '', afterNext = ''] = all.slice(at + 1);
  // و and ي before another vowel are consonants: اِختِيار.
  const long = /[وي]/u.test(next) && /^[اىة]/u.test(afterNext) ? undefined : lengtheners[next];
  const isClosed = own.indexOf(sukun) >= 0 || letter === 'ا';
  if (long && !isClosed && (!sign || sign === long)) return { phoneme: long, isLong: true, takesNext: true };
  return sign ? { phoneme: sign } : undefined;
}

/** The last syllable where it is longer than long, else the one before where it is long, else the one before that. */
function stress({ sounds, leaning }: Word): Sound[] {
  const vowels = sounds.flatMap(({ length }, at) => (length && at >= leaning ? [at] : []));
  const [last, second, third] = vowels.reverse();
  const stressed = weigh(sounds, last) > 1 ? last : weigh(sounds, second) > 0 ? second : (third ?? second ?? last);
  return sounds.map((sound, at) => (at === stressed ? { ...sound, phoneme: `'${sound.phoneme}` } : sound));
}

/** One for a long vowel, one for each consonant that closes the syllable. */
function weigh(sounds: readonly Sound[], at: number | undefined): number {
  if (at === undefined) return 0;
  const next = sounds.findIndex(({ length }, place) => place > at && length);
  const closing = next < 0 ? sounds.length - at - 1 : next - at - 2;
  return closing + (sounds[at]?.length === 'long' ? 1 : 0);
}

function write(sounds: readonly Sound[]): string {
  const written = sounds.map(({ phoneme, length }, at) => {
    if (length) return length === 'long' ? `${phoneme}:` : phoneme;
    const before = sounds[at - 1];
    if (!before || before.length) return phoneme;
    // d and H with nothing between them would be read as dH.
    return before.phoneme === phoneme ? ':' : `|${phoneme}`;
  });
  return written.join('');
}
