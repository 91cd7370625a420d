/** `npm run content -- translate-in`: takes translated texts back. Each is judged alone; what is refused is named and left as it was. */
import { extname } from 'node:path';
import type { Files } from '#core/content/read-content.ts';
import type { ChangingAnswer } from '#tools/answer.ts';
import { judgeReturned, keyOf } from './judge-returned.ts';
import { openWork, type Work } from './open-work.ts';
import { readXliff } from './read-xliff.ts';
import { recordReturned } from './record-returned.ts';
import { type Returned, UnreadableFile } from './returned.ts';
import { putInto, writesFor } from './returned-files.ts';
import { shapeRefusals } from './shape-refusals.ts';
import { tellOutcome } from './tell-outcome.ts';
import { transferStrings } from './transfer-strings.ts';
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

function takeIn({ strings }: Returned, work: Work, files: Files, date: string): ChangingAnswer {
  const all = transferStrings(work);
  const judged = judgeReturned(strings, all, work);
  const misshapen = shapeRefusals(judged.taken, (name, texts) => putInto(name, texts, work, files));
  const refused = [...judged.refused, ...misshapen];
  const unfit = new Set(misshapen.map(keyOf));
  const taken = judged.taken.filter((one) => !unfit.has(keyOf(one)));

  const recorded = recordReturned(taken, all, work, date);
  const changed = taken.filter(({ text, target }) => text !== target);
  return {
    code: refused.length > 0 ? 1 : 0,
    says: tellOutcome(work.language, { changed, renewed: recorded.renewed, refused, empty: judged.empty }),
    writes: writesFor(taken, recorded, work, files),
  };
}

/** @throws UnreadableFile */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UnreadableFile('It is not UTF-8. In Excel, save it as "CSV UTF-8".');
  }
}
