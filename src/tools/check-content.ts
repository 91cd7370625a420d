/** `npm run content -- check`: reads every text and number and names every fault, one line each. */
import { type Content, type Files, readContent } from '#core/content/read-content.ts';
import { type Beside, guardTexts, warnAbout } from '#core/content/rules/guard-texts.ts';
import { readGuards } from '#core/content/rules/read-guards.ts';
import { tellFault, tellFaults } from '#core/content/tell-faults.ts';
import type { Fault } from '#core/faults.ts';
import { tellBegun } from '#core/review/begun-languages.ts';
import type { Answer } from './answer.ts';
import { drawnPictures, shortHash } from './content-files.ts';
import { countText } from './count-text.ts';
import { numberFaults } from './number-faults.ts';

type Read = { faults: readonly Fault[] } | { content: Content; beside: Beside };

/** Rules ask only about content that could be read: on a broken file they would tell nonsense. */
export function checkContent(files: Files, today: string): Read {
  const read = readContent(files, shortHash);
  const languages = 'content' in read ? read.content.languages.map(({ language }) => language.tag) : [];
  const guarded = readGuards(files, languages);
  if ('faults' in read || 'faults' in guarded) {
    return { faults: [read, guarded].flatMap((one) => ('faults' in one ? one.faults : [])) };
  }
  const beside = { guards: guarded.guards, drawn: drawnPictures, count: countText, today };
  const faults = [...numberFaults(read.content.countries), ...guardTexts(read.content, beside)];
  return faults.length > 0 ? { faults } : { content: read.content, beside };
}

export function check(files: Files, args: readonly string[], today: string): Answer {
  const [option, ...rest] = args;
  if ((option !== undefined && option !== '--warn') || rest.length > 0) {
    return { code: 1, says: 'Say: npm run content -- check [--warn].' };
  }
  const read = checkContent(files, today);
  if ('faults' in read) return { code: 1, says: tellFaults(read.faults) };

  const { languages, begun, topics, countries } = read.content;
  const services = countries.reduce((sum, { services }) => sum + services.length, 0);
  const warnings = warnAbout(read.content, read.beside);
  return {
    code: 0,
    says: [
      ...(option === '--warn' ? warnings.map(tellFault) : []),
      `No fault: ${languages.length} languages, ${topics.length} topics, ${countries.length} directory files with ${services} services.`,
      ...begun.map(tellBegun),
      ...(warnings.length > 0
        ? [`${warnings.length} warnings for reviewers${option ? '.' : ': check --warn tells them.'}`]
        : []),
    ].join('\n'),
  };
}
