/** Promises about looking at a device: only one that draws nothing but boxes is said to lack a script. */
import { expect, it } from 'vitest';
import { letterSamples } from '#core/language/script-letters.ts';
import { canDraw } from '#platform/draw-letters.ts';

const samples = Object.entries(letterSamples);
const letter = (width: number) => (text: string) => (text === '\u0378' ? 60 : width);

it.each(samples)(
  '%s: where every letter is as wide as the box for a letter that does not exist, there is none',
  (_, sample) => {
    expect(canDraw(sample, () => 60)).toBe(false);
  },
);

it.each(samples)('%s: where one letter is drawn, the fonts of the device are left alone', (_, sample) => {
  expect(canDraw(sample, (text) => (text === sample[2] ? 41.5 : 60))).toBe(true);
});

it.each(samples)('%s: letters that are all equally wide are no boxes', (_, sample) => {
  expect(canDraw(sample, letter(50))).toBe(true);
});
