/** The table that tells what was tried and what was lost. */
import type { Row } from './try-faults.ts';

const heads = [
  'engine',
  'kind of fault',
  'cases',
  'readable before, not after',
  'only when opened again',
  'begun anew',
];

const countsOf = ({ cases, lost, late, begunAnew }: Row) => [cases, lost, late.length, begunAnew.length];

/** A row for each kind, a sum for each engine, in Markdown. */
export function tellOutcome(rows: readonly Row[]): string {
  const engines = [...new Set(rows.map(({ engine }) => engine))];
  const lines = engines.flatMap((name) => {
    const own = rows.filter(({ engine }) => engine === name);
    const sums = own.map(countsOf).reduce((all, one) => all.map((sum, column) => sum + (one[column] ?? 0)));
    return [
      ...own.map((row) => [name, row.kind, ...countsOf(row).map(String)]),
      [name, '**all**', ...sums.map((count) => `**${count}**`)],
    ];
  });
  return [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
