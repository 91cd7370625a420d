/** The verdict on one row of a matrix; in `npm run test:safety` it also stands in the table at the end. */
import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';

export interface Verdict {
  /** What was looked for. */
  kind: string;
  engine: string;
  /** How many things were looked at. */
  cases: number;
  /** What should not be, one sentence each. */
  differences: readonly string[];
}

export function judge({ kind, engine, cases, differences }: Verdict): void {
  const table = process.env.SAFETY_TABLE;
  if (table) appendFileSync(table, `${JSON.stringify({ kind, engine, cases, differences: differences.length })}\n`);
  expect(differences, `${kind} (${engine})`).toEqual([]);
  // Nothing to find fault with is no proof.
  expect(cases, `${kind} (${engine})`).toBeGreaterThan(0);
}
