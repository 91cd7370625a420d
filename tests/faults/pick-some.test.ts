/** Promises about cases chosen by a seed: the same ones again for whoever gives it, others for another. */
import { expect, it } from 'vitest';
import { pickSome } from './pick-some.ts';

const many = Array.from({ length: 200 }, (_, at) => at);

it('gives the same items for the same seed, each once', () => {
  const chosen = pickSome(7)(many, 20);
  expect(pickSome(7)(many, 20)).toEqual(chosen);
  expect(new Set(chosen).size).toBe(20);
});

it('gives others for another seed, also for 0', () => {
  const [zero, one, two] = [0, 1, 2].map((seed) => pickSome(seed)(many, 20));
  expect(zero).not.toEqual(two);
  expect(one).not.toEqual(two);
});

it('gives all there are where fewer are left than a few, and without a seed', () => {
  expect(pickSome(7)([1, 2], 20).sort()).toEqual([1, 2]);
  expect(pickSome(7, 3)(many, 20)).toHaveLength(60);
  expect(pickSome(undefined)(many, 20)).toEqual(many);
});
