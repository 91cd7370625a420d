/** What the files of a language hold with the texts in them that came back. */
import { wantedStrings } from '#core/content/plural-forms.ts';
import { type Files, sourceLanguage } from '#core/content/read-content.ts';
import { unitOf } from '#core/content/review-units.ts';
import { stringsOf } from '#core/content/text-strings.ts';
import type { Writing } from '#tools/answer.ts';
import { reviewText } from '#tools/stamp.ts';
import type { Taken } from './judge-returned.ts';
import { layOut } from './lay-out.ts';
import { reviewFileOf, type Work } from './open-work.ts';
import { putTexts } from './put-texts.ts';
import type { Recorded } from './record-returned.ts';

/** Only what changed is written, so that a file nobody touched stays byte for byte. */
export function writesFor(taken: readonly Taken[], { review, renewed }: Recorded, work: Work, files: Files): Writing[] {
  const { tag } = work.language;
  const touched = taken.filter(({ text, target, unit }) => text !== target || renewed.has(unit));
  if (touched.length === 0) return [];
  const names = Array.from(new Set(touched.map(({ name }) => name)));
  const writes = names.flatMap((name): Writing[] => {
    const file = `locales/${tag}/${name}`;
    const texts = touched.filter((one) => one.name === name);
    const value = putInto(name, texts, work, files, renewed);
    if (JSON.stringify(value) === JSON.stringify(JSON.parse(files[file] ?? 'null'))) return [];
    return [{ file, text: layOut(value, [files[file], files[`locales/${sourceLanguage}/${name}`]]) }];
  });
  return [...writes, { file: reviewFileOf(tag), text: reviewText(review, [...work.units.keys()]) }];
}

/** @param renewed units that lose what English no longer has. */
export function putInto(
  name: string,
  changed: readonly Taken[],
  work: Work,
  files: Files,
  renewed: ReadonlySet<string> = new Set(),
): unknown {
  const { tag } = work.language;
  const own = files[`locales/${tag}/${name}`];
  const mine: unknown = own === undefined ? undefined : JSON.parse(own);
  const english: unknown = JSON.parse(files[`locales/${sourceLanguage}/${name}`] ?? '{}');
  const had = new Set(
    stringsOf(mine)
      .filter(({ text }) => text !== '')
      .map(({ path }) => unitOf(name, path)),
  );
  const holes = new Set(
    stringsOf(mine)
      .filter(({ text }) => text === '')
      .map(({ path }) => unitOf(name, path)),
  );
  const units = new Set(changed.map(({ unit }) => unit));
  return putTexts(mine, withForms(name, english, tag), {
    texts: new Map(changed.map(({ field, text }) => [field, text])),
    // A whole text that lags stays as it is; one that has only begun shows what it still lacks.
    keepsPlace: (path) => {
      const unit = unitOf(name, path);
      return holes.has(unit) || (units.has(unit) && !had.has(unit));
    },
    goesAway: (path) => renewed.has(unitOf(name, path)),
  });
}

/** Counted words are flat, at the top of the words of the screens. */
function withForms(name: string, english: unknown, tag: string): unknown {
  if (name !== 'ui.json') return english;
  return Object.fromEntries(
    wantedStrings(name, stringsOf(english), tag).map(({ path: [key = ''], text }) => [key, text]),
  );
}
