/** `npm run content -- review set`: writes into the ledger of an entry that somebody checked it. Refuses before it writes. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, checkedUntil, checkMethods, checkRoles, neededPeople } from '#core/directory/ledger.ts';
import { whatIsWrong } from '#core/directory/ledger-faults.ts';
import { parseCountryFile } from '#core/directory/service.ts';
import type { Answer } from './answer.ts';
import { readOptions } from './read-options.ts';

const options = ['--role', '--date', '--method', '--next-due'] as const;
const usage = `Say: npm run content -- review set <entry> ${options.map((name) => `${name} …`).join(' ')}.`;

const refuse = (says: string): Answer => ({ code: 1, says: `${says} Nothing was written.` });

/**
 * @param folder where the files of the directory lie.
 * @param today such as `2026-11-21`; nobody can have checked anything later.
 */
export function setReview([verb, id, ...rest]: readonly string[], folder: string, today: string): Answer {
  if (verb !== 'set' || !id || id.startsWith('--')) return refuse(usage);
  const check = readCheck(rest);
  if (typeof check === 'string') return refuse(check);

  const file = join(folder, `${id.slice(0, 2)}.json`);
  if (!existsSync(file)) return refuse(`There is no entry ${id}: ${file} does not exist.`);
  const text = readFileSync(file, 'utf8');
  const before = parseCountryFile(file, JSON.parse(text));
  if ('faults' in before) return refuse(`${file} has faults; mend them first (npm run content -- check).`);
  const entry = before.country.services.find((service) => service.id === id);
  if (!entry) return refuse(`There is no entry ${id} in ${file}.`);

  const fault = whyNot(check, entry, today);
  if (fault) return refuse(fault);

  const checks = [...entry.checks, check];
  const changed = withChecks(text, id, checks);
  const after = parseCountryFile(file, JSON.parse(changed));
  if ('faults' in after) return refuse(after.faults.map(({ field, problem }) => `${field} ${problem}.`).join(' '));
  writeFileSync(file, changed);

  const until = checkedUntil(checks);
  return {
    code: 0,
    says: `${id}: checked by the ${check.role} on ${check.on}. ${
      until === undefined
        ? `A release needs ${neededPeople} people; one more has to check it, in another role.`
        : `${neededPeople} people stand behind it until ${until}.`
    }`,
  };
}

/** The sentence that says what is missing, or the check. */
function readCheck(args: readonly string[]): Check | string {
  const given = readOptions(args, { options, needed: options, usage });
  if (typeof given === 'string') return given;

  const role = checkRoles.find((one) => one === given.get('--role'));
  if (!role) return `"${given.get('--role')}" is no role. Roles: ${checkRoles.join(', ')}.`;
  const method = checkMethods.find((one) => one === given.get('--method'));
  if (!method) return `"${given.get('--method')}" is no method. Methods: ${checkMethods.join(', ')}.`;
  const on = given.get('--date') ?? '';
  const nextDue = given.get('--next-due') ?? '';
  for (const day of [on, nextDue]) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return `"${day}" is not a day such as 2026-11-21.`;
  }
  return { role, on, nextDue, method };
}

function whyNot(
  check: Check,
  { kind, checks, id }: { kind: string; checks: readonly Check[]; id: string },
  today: string,
) {
  if (check.on > today) return `${check.on} has not come yet: nobody can have checked ${id} then.`;
  if (checks.some(({ role, on }) => role === check.role && on === check.on)) {
    return `The ${check.role} has checked ${id} on ${check.on} already; a second check is made by another person, in another role.`;
  }
  const wrong = whatIsWrong(check, kind);
  return wrong && `The check ${wrong.problem}. ${wrong.cure}`;
}

/** Changes these lines and leaves all others as they are written. */
function withChecks(text: string, id: string, checks: readonly Check[]): string {
  const entry = text.indexOf(`"id": "${id}"`);
  const start = text.indexOf('"checks": [', entry);
  const end = text.indexOf(']', start);
  // Spread over lines, as the formatter leaves it however many there are.
  const list = JSON.stringify(checks, null, 2).split('\n').join('\n      ');
  return `${text.slice(0, start)}"checks": ${list}${text.slice(end + 1)}`;
}
