/** `npm run content -- translate-out`: writes what a translator needs of one language, as XLIFF 2.0 and as a sheet. */
import { join } from 'node:path';
import { type Files, sourceLanguage } from '#core/content/read-content.ts';
import type { ChangingAnswer } from '#tools/answer.ts';
import { readOptions } from '#tools/read-options.ts';
import { generalNotes } from './notes-on.ts';
import { openWork } from './open-work.ts';
import { type TransferString, transferStrings } from './transfer-strings.ts';
import { writeSheet } from './translation-sheet.ts';
import { writeXliff } from './write-xliff.ts';

const choices: Readonly<Record<string, (all: readonly TransferString[]) => readonly TransferString[]>> = {
  stale: allOfStaleUnits,
  missing: (all) => all.filter(({ state }) => state === 'missing'),
  core: (all) => all.filter(({ step }) => step === 'core'),
};
const usage = `Say: npm run content -- translate-out <language> [--only ${Object.keys(choices).join('|')}] [--to <folder>].`;
const usualFolder = join('.cache', 'translate');

export function translateOut(args: readonly string[], files: Files): ChangingAnswer {
  const [asked = '', ...rest] = args;
  const given = readOptions(rest, { options: ['--only', '--to'], needed: [], usage });
  if (asked === '' || asked.startsWith('--')) return { code: 1, says: usage, writes: [] };
  if (typeof given === 'string') return { code: 1, says: given, writes: [] };
  const only = given.get('--only');
  const work = openWork(files, asked);
  if ('says' in work) return { code: 1, says: work.says, writes: [] };

  const { tag } = work.language;
  const all = transferStrings(work);
  const choose = only === undefined ? (every: typeof all) => every : choices[only];
  if (!choose) return { code: 1, says: `There is nothing "${only}". ${usage}`, writes: [] };
  const strings = choose(all);
  if (strings.length === 0)
    return { code: 0, says: `Nothing of ${tag} is ${only ?? 'there'}: no file was written.`, writes: [] };

  const base = join(given.get('--to') ?? usualFolder, [tag, ...(only === undefined ? [] : [only])].join('-'));
  const count = (state: TransferString['state']) => strings.filter((one) => one.state === state).length;
  return {
    code: 0,
    says: `${base}.xlf and ${base}.csv: ${strings.length} texts, ${count('missing')} missing, ${count('stale')} stale, ${count('current')} current. Take one of them back with: npm run content -- translate-in <file>`,
    writes: [
      {
        file: `${base}.xlf`,
        text: writeXliff({ source: sourceLanguage, target: work.language, general: generalNotes(work), strings }),
      },
      { file: `${base}.csv`, text: writeSheet(tag, strings) },
    ],
  };
}

/** English that has grown by a sentence makes the whole text stale: without the new sentence it would stay so. */
function allOfStaleUnits(all: readonly TransferString[]): readonly TransferString[] {
  const units = new Set(all.filter(({ state }) => state === 'stale').map(({ unit }) => unit));
  return all.filter(({ unit, state }) => units.has(unit) && state !== 'current');
}
