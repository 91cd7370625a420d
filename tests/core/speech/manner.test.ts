/** Promises about the manner of speaking. */
import { expect, it } from 'vitest';
import { gainOf, longestFor, speedOf } from '#core/speech/manner.ts';

it('says topics lower than cards', () => {
  expect(gainOf({ loudness: 'low', speed: 1 })).toBeLessThan(gainOf({ loudness: 'normal', speed: 1 }));
});

it.each([
  [1, 1],
  [0.75, 0.75],
  [0.1, 0.6],
  [9, 1.5],
  [Number.NaN, 1],
  [0, 1],
])('at speed %d says at %d', (asked, said) => {
  expect(speedOf({ loudness: 'low', speed: asked })).toBe(said);
});

it('waits longer for long texts and slow speech', () => {
  expect(longestFor('a'.repeat(100), 1)).toBeGreaterThan(longestFor('a', 1));
  expect(longestFor('a'.repeat(100), 0.6)).toBeGreaterThan(longestFor('a'.repeat(100), 1));
});
