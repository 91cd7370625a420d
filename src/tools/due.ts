/** `npm run content -- due`: what has to be checked again in a month, and what nobody has checked yet. */
import type { Country } from '#core/directory/service.ts';
import { type DueEntry, dueEntries } from '#core/review/due.ts';
import type { Answer } from './answer.ts';

export function tellDue(countries: readonly Country[], args: readonly string[], today: string): Answer {
  const [option, month = today.slice(0, 7), ...rest] = args;
  if ((option !== undefined && option !== '--month') || rest.length > 0) {
    return { code: 1, says: 'Say: npm run content -- due [--month 2027-05].' };
  }
  if (option === '--month' && args.length < 2) return { code: 1, says: 'Say which month, such as --month 2027-05.' };
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return { code: 1, says: `"${month}" is not a month such as 2027-05.` };

  const { due, never } = dueEntries(countries, month);
  const lines = [
    due.length === 0
      ? `Nothing has to be checked again until the end of ${month}.`
      : `To be checked again until the end of ${month}: ${due.length}.`,
    ...due.map(({ id, kind, until }) => `  ${id} (${kind}), good until ${until}`),
  ];
  if (never.length > 0) {
    lines.push(`Never checked by two people, and so in no release: ${never.length}. In this order:`);
    for (const [kind, ids] of groupByKind(never)) lines.push(`  ${kind} (${ids.length}): ${ids.join(', ')}`);
  }
  return { code: 0, says: lines.join('\n') };
}

function groupByKind(entries: readonly DueEntry[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { kind, id } of entries) groups.set(kind, [...(groups.get(kind) ?? []), id]);
  return groups;
}
