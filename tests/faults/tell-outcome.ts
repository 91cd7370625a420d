/** The table that tells what was tried and what was lost. */
import type { Row } from './try-faults.ts';

const heads = ['engine', 'kind of fault', 'cases', 'readable before, not after', 'only when opened again'];

/** A row for each kind, a sum for each engine, in Markdown. */
export function tellOutcome(rows: readonly Row[]): string {
  const engines = [...new Set(rows.map(({ engine }) => engine))];
  const lines = engines.flatMap((name) => {
    const own = rows.filter(({ engine }) => engine === name);
    const sum = (of: (row: Row) => number) => own.reduce((total, row) => total + of(row), 0);
    return [
      ...own.map((row) => [name, row.kind, String(row.cases), String(row.lost), String(row.late.length)]),
      [
        name,
        '**all**',
        ...[sum(({ cases }) => cases), sum(({ lost }) => lost), sum(({ late }) => late.length)].map(
          (count) => `**${count}**`,
        ),
      ],
    ];
  });
  return [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
