/** Cuts a text where people breathe, because engines forget the end of what is long. */

export interface SpokenPart {
  /** Where it stands in the whole text. */
  readonly start: number;
  readonly text: string;
}

/** Some engines fall silent after a quarter of a minute. */
const mostLetters = 180;

/** A full stop of Ethiopia needs no space after it, and is also written as two colons. */
const sentenceEnd = /[.!?…؟۔]+["'”’»)\]]*\s+|(?:[።፧፨]|፡፡)["'”’»)\]]*\s*|\n\s*/g;
const pause = /[,;:،؛፣፤፥]\s+|\s[–—]\s/g;
const space = /\s+/g;

/** Where a browser knows sentences it knows them by its own age: ours are the same everywhere. */
export function cutSentences(text: string): SpokenPart[] {
  return cutAt(text, 0, placesOf(text, sentenceEnd, isSentenceEnd)).reduce<SpokenPart[]>(
    (parts, { start, text: sentence }) => parts.concat(cutLong(sentence, start)),
    [],
  );
}

function cutLong(text: string, start: number): SpokenPart[] {
  if (text.length <= mostLetters) return [{ start, text }];
  const near = (places: number[]) => places.filter((place) => place <= mostLetters).pop();
  const spaces = placesOf(text, space, isNotInNumber);
  const place = near(placesOf(text, pause, isNotInNumber)) ?? near(spaces) ?? spaces[0];
  if (place === undefined) return [{ start, text }];
  const [first, ...rest] = cutAt(text, start, [place]);
  return rest.reduce<SpokenPart[]>(
    (parts, { start: later, text: more }) => parts.concat(cutLong(more, later)),
    first ? [first] : [],
  );
}

type Judge = (text: string, from: number, to: number) => boolean;

/** Places after a match of the pattern. */
function placesOf(text: string, pattern: RegExp, isPlace: Judge): number[] {
  const places: number[] = [];
  text.replace(pattern, (match: string, from: number) => {
    const to = from + match.length;
    if (to < text.length && isPlace(text, from, to)) places.push(to);
    return match;
  });
  return places;
}

/** After a full stop a small letter or a figure goes on with the sentence: "о 10. годині", "No. 5". */
function isSentenceEnd(text: string, from: number, to: number): boolean {
  const next = text.charAt(to);
  const goesOn = next !== next.toUpperCase() || isFigure(next);
  return !(goesOn && /^\.\s+$/.test(text.slice(from, to)) && text.slice(from, to).indexOf('\n') < 0);
}

/** "116 111" is one number, and so is "+49 30 1, 2"; no engine may pause inside. */
function isNotInNumber(text: string, from: number, to: number): boolean {
  return !(isFigure(text.charAt(from - 1)) && isFigure(text.charAt(to)));
}

const isFigure = (letter: string) => /[\d٠-٩۰-۹]/.test(letter);

function cutAt(text: string, start: number, places: readonly number[]): SpokenPart[] {
  const ends = places.concat(text.length);
  return ends
    .map((end, index) => {
      const from = ends[index - 1] ?? 0;
      const whole = text.slice(from, end);
      const trimmed = whole.replace(/^\s+/, '');
      return { start: start + from + whole.length - trimmed.length, text: trimmed.replace(/\s+$/, '') };
    })
    .filter((part) => part.text !== '');
}
