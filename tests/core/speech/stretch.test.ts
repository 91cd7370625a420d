/** Promises about slower and faster speech: another length, the same pitch, the same loudness. */
import { describe, expect, it } from 'vitest';
import { stretch } from '#core/speech/stretch.ts';

const rate = 16_000;
const sine = (frequency: number, seconds = 1, at = rate) =>
  Float32Array.from({ length: seconds * at }, (_, index) => 0.5 * Math.sin((2 * Math.PI * frequency * index) / at));

/** How much of a frequency is in a sound, from 0 to the height of its wave (Goertzel). */
function strengthOf(samples: Float32Array, frequency: number, at = rate): number {
  let cosine = 0;
  let sinus = 0;
  samples.forEach((sample, index) => {
    cosine += sample * Math.cos((2 * Math.PI * frequency * index) / at);
    sinus += sample * Math.sin((2 * Math.PI * frequency * index) / at);
  });
  return (2 * Math.hypot(cosine, sinus)) / samples.length;
}

const loudness = (samples: Float32Array) =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

/** How often the wave rises through zero in a second. */
function pitchOf(samples: Float32Array, at = rate): number {
  const rises = samples.filter((sample, index) => sample >= 0 && (samples[index - 1] ?? 0) < 0);
  return (rises.length * at) / samples.length;
}

const speeds = [0.6, 0.75, 0.9, 1.1, 1.25, 1.5];

describe.each(speeds)('at speed %d', (speed) => {
  it.each([85, 220, 440, 1_000])('a tone of %d Hz lasts as long as it should, and is the same tone', (frequency) => {
    const said = stretch(sine(frequency), rate, speed);
    expect(said).toHaveLength(Math.round(rate / speed));
    expect(Math.abs(pitchOf(said) - frequency)).toBeLessThan(frequency * 0.03);
    expect(loudness(said)).toBeCloseTo(loudness(sine(frequency)), 1);
    expect(said.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)).toBeLessThan(0.6);
  });

  it('at the rate of a device too', () => {
    const said = stretch(sine(220, 1, 48_000), 48_000, speed);
    expect(said).toHaveLength(Math.round(48_000 / speed));
    expect(Math.abs(pitchOf(said, 48_000) - 220)).toBeLessThan(6);
  });

  it('every part of it is heard, in its order', () => {
    const tones = [200, 350, 500, 700];
    const melody = Float32Array.from(tones.flatMap((tone) => Array.from(sine(tone, 0.5))));
    const said = stretch(melody, rate, speed);
    const part = Math.floor(said.length / tones.length);
    tones.forEach((tone, index) => {
      const middle = said.slice(index * part + part / 4, index * part + (3 * part) / 4);
      expect(Math.abs(pitchOf(middle) - tone)).toBeLessThan(tone * 0.05);
    });
  });
});

describe('what is hardly a sound', () => {
  it.each([0, 1, 100, 700])('of %d samples is stretched as well', (length) => {
    const said = stretch(new Float32Array(length).fill(0.5), rate, 0.75);
    expect(said).toHaveLength(Math.round(length / 0.75));
    expect(said.every((sample) => Number.isFinite(sample))).toBe(true);
  });

  it('stays silent where it was', () => {
    expect(loudness(stretch(new Float32Array(rate), rate, 0.8))).toBe(0);
  });
});

it('at its own speed nothing changes', () => {
  const tone = sine(300);
  const said = stretch(tone, rate, 1);
  const isSame = (index: number) => Math.abs((said[index] ?? 9) - (tone[index] ?? 0)) < 1e-3;
  expect(Array.from({ length: rate - 640 }, (_, index) => index).every(isSame)).toBe(true);
  expect(strengthOf(said, 300)).toBeCloseTo(0.5, 2);
});
