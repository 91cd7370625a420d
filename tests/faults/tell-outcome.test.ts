/** Promises about the table of faults: every row, and a sum for each engine. */
import { expect, it } from 'vitest';
import { tellOutcome } from './tell-outcome.ts';

it('tells cases, losses, what came late and what was begun anew of each kind, and their sums by engine', () => {
  const row = (engine: string, cases: number, lost: number, late: string[] = [], begunAnew: string[] = []) => ({
    engine,
    kind: 'cut',
    cases,
    lost,
    broken: [],
    late,
    begunAnew,
  });
  expect(
    tellOutcome([row('A', 3, 0, ['/uk/']), row('A', 4, 1, [], ['/uk/']), row('B', 5, 0)])
      .split('\n')
      .slice(2),
  ).toEqual([
    '| A | cut | 3 | 0 | 1 | 0 |',
    '| A | cut | 4 | 1 | 0 | 1 |',
    '| A | **all** | **7** | **1** | **1** | **1** |',
    '| B | cut | 5 | 0 | 0 | 0 |',
    '| B | **all** | **5** | **0** | **0** | **0** |',
  ]);
});
