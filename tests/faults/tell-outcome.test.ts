/** Promises about the table of faults: every row, and a sum for each engine. */
import { expect, it } from 'vitest';
import { tellOutcome } from './tell-outcome.ts';

it('tells cases and losses of each kind, and their sums by engine', () => {
  const row = (engine: string, cases: number, lost: number) => ({ engine, kind: 'cut', cases, lost, broken: [] });
  expect(
    tellOutcome([row('A', 3, 0), row('A', 4, 1), row('B', 5, 0)])
      .split('\n')
      .slice(2),
  ).toEqual([
    '| A | cut | 3 | 0 |',
    '| A | cut | 4 | 1 |',
    '| A | **all** | **7** | **1** |',
    '| B | cut | 5 | 0 |',
    '| B | **all** | **5** | **0** |',
  ]);
});
