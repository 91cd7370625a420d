/** Promises about the rake that is pulled over the sand. */

import { expect, it } from 'vitest';
import { pullRake } from '#app/game/rake.ts';

it('stays while the finger only trembles', () => {
  expect(pullRake({ x: 0, y: 0 }, { x: 8, y: 8 })).toBeUndefined();
});

it('follows the finger at the length of its rope', () => {
  expect(pullRake({ x: 0, y: 0 }, { x: 115, y: 0 })).toMatchObject({ x: 100, y: 0 });
});

it('lies across the way it is pulled', () => {
  const across = pullRake({ x: 0, y: 0 }, { x: 100, y: 0 })?.across;
  expect(across?.x).toBeCloseTo(0);
  expect(Math.abs(across?.y ?? 0)).toBeGreaterThan(0.5);
});
