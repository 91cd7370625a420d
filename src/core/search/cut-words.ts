/** Cuts a text into words by what stands between them, so that engines without Intl.Segmenter can do it too. */

/** White space, what has no width and parts words, and the signs of our scripts. Apostrophes stay: they are inside words. */
const between =
  /[\s!-&(-/:-@[-_{-\u00bf\u060c\u061b\u061f\u066a-\u066d\u06d4\u1361-\u1368\u200b-\u200f\u2010-\u2017\u201a\u201c-\u206f\u2e00-\u2e7f\u3000-\u303f]+/;
const apostrophes = /['\u2018\u2019\u02bc\u02b9\u2032`\u00b4\u02bb\u02bf]/g;

/** French puts short words in front of others; people look for what comes after. */
const shortBefore = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)$/i;
/** "The", with the small words that are written onto it. */
const arabicArticle = /^[وفبك]?ال(?=[\u0621-\u064a]{3})/;

/** Each word as it stands, and where a small word is grown onto it, without that as well. */
export function cutWords(text: string): string[] {
  return text.split(between).reduce<string[]>((words, part) => words.concat(formsOf(part)), []);
}

function formsOf(part: string): string[] {
  const pieces = part.split(apostrophes).filter((piece) => piece !== '');
  const [first = '', ...rest] = pieces;
  const whole = pieces.join('');
  if (whole === '') return [];
  if (rest.length > 0 && shortBefore.test(first)) return [whole, rest.join('')];
  const bare = whole.replace(arabicArticle, '');
  return bare === whole ? [whole] : [whole, bare];
}
