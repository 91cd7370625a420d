/** The table that tells what was tried and what was lost. */
import type { Row } from './try-faults.ts';

const heads = ['engine', 'kind of fault', 'cases', 'readable before, not after'];

/** A row for each kind, a sum for each engine, in Markdown. */
export function tellOutcome(rows: readonly Row[]): string {
  const engines = [...new Set(rows.map(({ engine }) => engine))];
  const lines = engines.flatMap((name) => {
    const own = rows.filter(({ engine }) => engine === name);
    const sum = (of: (row: Row) => number) => own.reduce((total, row) => total + of(row), 0);
    return [
      ...own.map((row) => [name, row.kind, String(row.cases), String(row.lost)]),
      [name, '**all**', `**${sum(({ cases }) => cases)}**`, `**${sum(({ lost }) => lost)}**`],
    ];
  });
  return [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
