/** All speech is as loud, and begins and ends where it sounds. */
import { expect, it } from 'vitest';
import { evenOut, loudnessOf } from '#tools/voice/even-out.ts';

const hertz = 24_000;
const tone = (seconds: number, size: number, pitch = 997) =>
  Float64Array.from({ length: seconds * hertz }, (_, at) => size * Math.sin((2 * Math.PI * pitch * at) / hertz));
const silence = (seconds: number) => new Float64Array(seconds * hertz);
const join = (...all: Float64Array[]) => Float64Array.from(all.flatMap((one) => [...one]));

it('measures as BS.1770 asks: a full sine of 997 Hz in one channel is -3.01 LUFS', () => {
  expect(loudnessOf(tone(3, 1), hertz)).toBeCloseTo(-3.01, 1);
});

it('passes over silence between what is said', () => {
  const said = loudnessOf(tone(2, 0.1), hertz);
  expect(loudnessOf(join(tone(2, 0.1), silence(4), tone(2, 0.1)), hertz)).toBeCloseTo(said, 0);
});

it.each([0.01, 0.1, 0.3])('makes a tone of size %f as loud as speech is wanted', (size) => {
  expect(loudnessOf(evenOut(tone(2, size), hertz) ?? silence(1), hertz)).toBeCloseTo(-16, 0);
});

it('lets nothing be louder than a small loudspeaker bears', () => {
  const loud = evenOut(join(tone(2, 0.02), tone(0.01, 1)), hertz) ?? silence(0);
  expect(Math.max(...loud.map(Math.abs))).toBeLessThanOrEqual(0.85);
});

it('takes silence off the ends and leaves it between', () => {
  const even = evenOut(join(silence(1), tone(1, 0.2), silence(1), tone(1, 0.2), silence(2)), hertz);
  expect((even?.length ?? 0) / hertz).toBeCloseTo(3.08, 1);
});

it.each([
  ['silence', silence(2)],
  ['nothing', silence(0)],
  ['what nobody can hear', tone(1, 0.001)],
])('finds nothing in %s', (_, samples) => expect(evenOut(samples, hertz)).toBeUndefined());
