/** The table: what was measured beside what was wanted, and whether the one holds the other. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Row {
  readonly section: string;
  readonly what: string;
  readonly figure: string;
  /** Empty where nothing was promised. */
  readonly goal: string;
  readonly isHeld: boolean | undefined;
}

export interface Report {
  readonly rows: readonly Row[];
  /** Sentences below the table, each a paragraph. */
  readonly notes: readonly string[];
}

/** A row whose goal is a highest number. */
export function atMost(
  section: string,
  what: string,
  values: number | readonly number[],
  goal: number,
  tell: (value: number) => string,
): Row {
  const all = typeof values === 'number' ? [values] : values;
  return {
    section,
    what,
    figure: all.map(tell).join(' / '),
    goal: `≤ ${tell(goal)}`,
    isHeld: all.length > 0 && all.every((value) => value <= goal),
  };
}

export function onlyTold(section: string, what: string, figure: string): Row {
  return { section, what, figure, goal: '', isHeld: undefined };
}

export function toMarkdown({ rows, notes }: Report): string {
  const sections = [...new Set(rows.map(({ section }) => section))];
  const lines = sections.flatMap((section) => [
    `| **${section}** | | | |`,
    ...rows.filter((row) => row.section === section).map(toLine),
  ]);
  const missed = rows.filter(({ isHeld }) => isHeld === false);
  const verdict =
    missed.length === 0
      ? 'Every goal is held.'
      : `${missed.length} goals are missed: ${missed.map(({ section, what }) => `${section}: ${what}`).join('; ')}.`;
  return [
    '# What it costs, measured',
    '',
    'Written by `npm run bench`; do not edit. 1 kB = 1000 B. Bytes are of brotli-11 bodies unless "on the wire" is said.',
    'Ratios are of one run; milliseconds are of the machine it ran on and mean nothing elsewhere.',
    '',
    '| what | figure | goal | held |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
    verdict,
    '',
    ...notes.flatMap((note) => [note, '']),
  ].join('\n');
}

export function writeReport(file: string, report: Report): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, toMarkdown(report));
}

function toLine({ what, figure, goal, isHeld }: Row): string {
  const held = isHeld === undefined ? '' : isHeld ? 'yes' : '**missed**';
  return `| ${[what, figure, goal, held].join(' | ')} |`;
}
