/** What the ledger of an entry can have wrong although its shape is right: the same rules hold for `review set`. */
import type { Wrong } from './country-faults.ts';
import { isRealDate } from './date-faults.ts';
import { type Check, monthsUntilDue } from './ledger.ts';
import type { Service } from './service.ts';

export function ledgerFaults({ kind, checks, id }: Pick<Service, 'kind' | 'checks' | 'id'>): Wrong[] {
  return checks.reduce<Wrong[]>((all, check, index) => {
    const wrong = whatIsWrong(check, kind);
    const isSecond = checks.findIndex(({ role, on }) => role === check.role && on === check.on) !== index;
    const field = `checks[${index}]`;
    return all.concat(
      wrong ? [{ field, ...wrong }] : [],
      isSecond
        ? [
            {
              field,
              problem: `is a second check of ${id} by the ${check.role} on ${check.on}`,
              cure: 'A second check is made by another person, in another role.',
            },
          ]
        : [],
    );
  }, []);
}

export function whatIsWrong({ on, nextDue }: Check, kind: string): Omit<Wrong, 'field'> | undefined {
  const never = [on, nextDue].find((day) => !isRealDate(day));
  if (never) return { problem: `names a day that never was: ${never}`, cure: 'Correct the date.' };
  if (nextDue <= on) return { problem: 'is due again before it was made', cure: 'Write a later day in nextDue.' };

  const last = monthsLater(on, monthsUntilDue(kind));
  if (nextDue <= last) return undefined;
  return {
    problem: `is due again on ${nextDue}, later than ${monthsUntilDue(kind)} months after it was made`,
    cure: `Write ${last} or an earlier day in nextDue.`,
  };
}

export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
