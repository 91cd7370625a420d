/** `npm run content -- translate-in`: takes translated texts back. Each is judged alone; what is refused is named and left as it was. */
import { extname } from 'node:path';
import { wantedStrings } from '#core/content/plural-forms.ts';
import { type Files, sourceLanguage } from '#core/content/read-content.ts';
import { unitOf } from '#core/content/review-units.ts';
import { stringsOf } from '#core/content/text-strings.ts';
import type { Language } from '#core/language/language.ts';
import type { ChangingAnswer, Writing } from '#tools/answer.ts';
import { reviewText } from '#tools/stamp.ts';
import { judgeReturned, keyOf, type Refusal, type Taken } from './judge-returned.ts';
import { layOut } from './lay-out.ts';
import { openWork, reviewFileOf, type Work } from './open-work.ts';
import { putTexts } from './put-texts.ts';
import { readXliff } from './read-xliff.ts';
import { recordReturned } from './record-returned.ts';
import { type Returned, UnreadableFile } from './returned.ts';
import { shapeRefusals } from './shape-refusals.ts';
import { type TransferString, transferStrings } from './transfer-strings.ts';
import { readSheet } from './translation-sheet.ts';

const readers: Readonly<Record<string, (text: string) => Returned>> = {
  '.csv': readSheet,
  '.xlf': readXliff,
  '.xliff': readXliff,
};

const refuse = (says: string): ChangingAnswer => ({ code: 1, says: `${says} Nothing was written.`, writes: [] });

/** @param bytes of the file. */
export function translateIn(file: string, bytes: Uint8Array, files: Files, date: string): ChangingAnswer {
  const read = readers[extname(file).toLowerCase()];
  if (!read) return refuse(`${file} is neither .xlf nor .xliff nor .csv.`);
  let returned: Returned;
  try {
    returned = read(decode(bytes));
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse(`${file}: ${error.message}`);
    throw error;
  }
  const work = openWork(files, returned.tag);
  if ('says' in work) return refuse(`${file}: ${work.says}`);
  return takeIn(returned, work, files, date);
}

function takeIn({ tag, strings }: Returned, work: Work, files: Files, date: string): ChangingAnswer {
  const all = transferStrings(work);
  const judged = judgeReturned(strings, all, work);
  const misshapen = shapeRefusals(judged.taken, (name, texts) => putInto(name, texts, work, files, new Set()));
  const refused = [...judged.refused, ...misshapen];
  const taken = judged.taken.filter(
    (one) => !misshapen.some(({ name, field }) => one.name === name && one.field === field),
  );

  const { review, renewed } = recordReturned(taken, all, work, date);
  const changed = taken.filter(({ text, target }) => text !== target);
  const touched = taken.filter((one) => changed.includes(one) || renewed.has(one.unit));
  const writes: Writing[] = [];
  for (const name of new Set(touched.map((one) => one.name))) {
    const path = `locales/${tag}/${name}`;
    const value = putInto(
      name,
      changed.filter((one) => one.name === name),
      work,
      files,
      renewed,
    );
    // Only what changed is written, so that a file nobody touched stays byte for byte.
    if (JSON.stringify(value) === JSON.stringify(JSON.parse(files[path] ?? 'null'))) continue;
    writes.push({ file: path, text: layOut(value, [files[path], files[`locales/${sourceLanguage}/${name}`]]) });
  }
  if (touched.length > 0) writes.push({ file: reviewFileOf(tag), text: reviewText(review, [...work.units.keys()]) });

  return {
    code: refused.length > 0 ? 1 : 0,
    says: tell(work.language, { changed, renewed, refused, empty: judged.empty }),
    writes,
  };
}

function putInto(
  name: string,
  changed: readonly Taken[],
  work: Work,
  files: Files,
  renewed: ReadonlySet<string>,
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

/** @throws UnreadableFile */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UnreadableFile('It is not UTF-8. In Excel, save it as "CSV UTF-8".');
  }
}

interface Outcome {
  changed: readonly TransferString[];
  renewed: ReadonlySet<string>;
  refused: readonly Refusal[];
  empty: number;
}

function tell({ tag, begun }: Language, { changed, renewed, refused, empty }: Outcome): string {
  const lines = [
    `${changed.length} texts of ${tag} were changed${empty > 0 ? `; ${empty} are not translated yet` : ''}.`,
  ];
  if (renewed.size > 0) lines.push(`Of today's English again: ${[...renewed].join(', ')}.`);
  if (changed.length > 0)
    lines.push(
      `Their records say machine-draft. Where a person translated${begun ? ', as soon as the language is shown' : ''}: npm run content -- review set ${tag} <text …> --status human-draft --role translator --method written (or corrected) --date …`,
    );
  if (refused.length > 0) {
    const count = new Set(refused.map(keyOf)).size;
    lines.push(`${count} were refused and left as they are; correct them in the file and take it in again:`);
    lines.push(
      ...refused.map(({ name, field, problem, cure }) => `locales/${tag}/${name}, ${field}: ${problem}. ${cure}`),
    );
  }
  return lines.join('\n');
}
