/** `npm run content -- review set <language> …`: records who read texts, when and how. Refuses before it writes. */

import {
  type Content,
  type Files,
  type LanguageTexts,
  readContent,
  sourceLanguage,
} from '#core/content/read-content.ts';
import { reviewUnits } from '#core/content/review-units.ts';
import { type ReviewFile, reviewMethods, reviewRoles, reviewStatuses } from '#core/content/text-files.ts';
import { isRealDate } from '#core/directory/date-faults.ts';
import { readersOf, whatPeopleLack } from '#core/review/review-people.ts';
import { isAtLeast } from '#core/review/status-ladder.ts';
import { unitRisk } from '#core/review/unit-risk.ts';
import type { WritingAnswer } from './answer.ts';
import { shortHash } from './content-files.ts';
import { readOptions } from './read-options.ts';
import { reviewText } from './stamp.ts';

type Record = ReviewFile[string];
type Said = Pick<Record, 'status' | 'method' | 'date'> & { by: NonNullable<Record['by']> };

const needed = ['--status', '--role', '--date', '--method'] as const;
const options = [...needed, '--second-role'] as const;
const usage = `Say: npm run content -- review set <language> <text …> ${needed.map((name) => `${name} …`).join(' ')} [--second-role …].`;

const refuse = (says: string): WritingAnswer => ({ code: 1, says: `${says} Nothing was written.` });

export function reviewTexts([verb, tag, ...rest]: readonly string[], files: Files, today: string): WritingAnswer {
  if (verb !== 'set' || !tag) return refuse(usage);
  const read = readContent(files, shortHash);
  if ('faults' in read) return refuse('The content has faults; mend them first (npm run content -- check).');
  const texts = read.content.languages.find(({ language }) => language.tag === tag);
  if (!texts) return refuse(`There is no language "${tag}".`);

  const firstOption = rest.findIndex((one) => one.startsWith('--'));
  const units = firstOption < 0 ? rest : rest.slice(0, firstOption);
  if (units.length === 0) return refuse(`Say which texts. ${usage}`);
  const said = readSaid(firstOption < 0 ? [] : rest.slice(firstOption), today);
  if (typeof said === 'string') return refuse(said);

  const own = reviewUnits(texts);
  const review: ReviewFile = { ...texts.review };
  for (const unit of units) {
    const next = nextRecord(unit, said, texts, own.get(unit), read.content);
    if (typeof next === 'string') return refuse(next);
    review[unit] = next;
  }
  const source = read.content.languages.find(({ language }) => language.tag === sourceLanguage);
  const order = [...reviewUnits(source ?? texts).keys()];
  const file = `locales/${tag}/.review.json`;
  return {
    code: 0,
    says: `${file}: ${units.join(', ')} ${units.length === 1 ? 'is' : 'are'} ${said.status} since ${said.date}, by ${said.by.join(' and ')}.`,
    write: { file, text: reviewText(review, order) },
  };
}

/** The sentence that says why not, or what was said. */
function readSaid(args: readonly string[], today: string): Said | string {
  const given = readOptions(args, { options, needed, usage });
  if (typeof given === 'string') return given;

  const status = reviewStatuses.find((one) => one === given.get('--status'));
  if (!status) return `"${given.get('--status')}" is no status. Statuses: ${reviewStatuses.join(', ')}.`;
  if (status === 'machine-draft') return 'A machine needs no reviewer: npm run content -- stamp notes its drafts.';
  const method = reviewMethods.find((one) => one === given.get('--method'));
  if (!method) return `"${given.get('--method')}" is no method. Methods: ${reviewMethods.join(', ')}.`;
  const by: Said['by'] = [];
  for (const option of ['--role', '--second-role']) {
    const value = given.get(option);
    if (value === undefined) continue;
    const role = reviewRoles.find((one) => one === value);
    if (!role) return `"${value}" is no role. Roles, never names or addresses: ${reviewRoles.join(', ')}.`;
    if (by.includes(role)) return `${role} is named twice; two people have two roles.`;
    by.push(role);
  }
  const date = given.get('--date') ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !isRealDate(date)) return `"${date}" is not a day such as 2026-11-21.`;
  if (date > today) return `${date} has not come yet: nobody can have read it then.`;
  return { status, method, date, by };
}

function nextRecord(
  unit: string,
  said: Said,
  texts: LanguageTexts,
  text: string | undefined,
  content: Content,
): Record | string {
  const before = texts.review[unit];
  const { tag } = texts.language;
  if (text === undefined || !before) return `There is no text "${unit}" in ${tag}.`;
  if (texts.stale.includes(unit))
    return `${unit} is stale: its English has changed since. Bring the text up to date, then: npm run content -- stamp ${tag} ${unit}.`;
  if (said.date < before.date)
    return `${unit} is as it is only since ${before.date}: nobody can have read it on ${said.date}.`;
  if (said.status !== 'withdrawn' && before.status === 'withdrawn')
    return `${unit} was withdrawn: write it anew, then stamp it, before people review it again.`;
  if (!isAtLeast(said.status, before.status) && said.status !== 'withdrawn')
    return `${unit} is ${before.status} already; ${said.status} is lower. A text that changed is stamped, one that harms is withdrawn.`;

  // Whoever stood behind this very text before still does.
  const by = [...new Set([...(before.by ?? []), ...said.by])];
  const next: Record = {
    status: said.status,
    source: before.source,
    method: said.method,
    by,
    ...(tag === sourceLanguage ? {} : { text: shortHash(text) }),
    date: said.date,
  };
  const lack = whatPeopleLack(next, unitRisk(unit, content));
  if (lack === undefined) return next;
  const second = readersOf(by).length === 1 ? ' Name the other with --second-role.' : '';
  return `${unit} ${lack}.${second}`;
}
