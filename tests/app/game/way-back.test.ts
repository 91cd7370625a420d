/** Promises about the three taps that lead back. */

import { expect, it } from 'vitest';
import { waitForThreeTaps } from '#app/game/way-back.ts';

function answersTo(taps: readonly number[]): boolean[] {
  return taps.map(waitForThreeTaps(0));
}

it.each([
  ['leads back at the third tap within two seconds', [5000, 5400, 6900], [false, false, true]],
  ['does not lead back when the third tap is late', [5000, 5400, 7001], [false, false, false]],
  ['counts the last three taps', [5000, 7000, 7500, 8000], [false, false, false, true]],
  [
    'never carries back somebody who still taps in a hurry',
    [100, 400, 900, 2500, 4000, 4100, 4200],
    Array(7).fill(false),
  ],
  ['counts again after two quiet seconds', [100, 300, 2300, 2500, 2700], [false, false, false, false, true]],
])('%s', (_, taps, expected) => {
  expect(answersTo(taps)).toEqual(expected);
});
