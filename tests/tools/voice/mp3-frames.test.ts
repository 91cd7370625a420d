/** Frames of an MP3, without a decoder. */
import { expect, it } from 'vitest';
import { readMp3 } from '#tools/voice/mp3-frames.ts';

/** MPEG-2, layer III, 16 kbit/s, 16 kHz, mono: 72 bytes. */
function frame(bigValues: number, gain: number): Uint8Array {
  const bytes = new Uint8Array(72);
  bytes.set([0xff, 0xf3, 0x28, 0xc0]);
  const bits = `${'0'.repeat(9 + 12)}${bigValues.toString(2).padStart(9, '0')}${gain.toString(2).padStart(8, '0')}`;
  bits.split('').forEach((bit, at) => {
    const place = 4 + (at >> 3);
    bytes[place] = (bytes[place] ?? 0) | (Number(bit) << (7 - (at & 7)));
  });
  return bytes;
}
const join = (...all: Uint8Array[]) => Uint8Array.from(all.flatMap((one) => [...one]));

it('tells length, rate and what sounds', () => {
  expect(readMp3(join(frame(0, 255), frame(60, 170), frame(40, 150)))).toEqual({
    frames: 3,
    soundingFrames: 2,
    gain: 170,
    hertz: 16_000,
    isMono: true,
    milliseconds: 108,
  });
});

it.each([
  ['nothing', new Uint8Array()],
  ['a text', new TextEncoder().encode('<html>')],
  ['half a frame', frame(60, 170).slice(0, 40)],
  ['a byte too many', join(frame(60, 170), new Uint8Array(1))],
  ['something before it', join(new Uint8Array(3), frame(60, 170))],
])('refuses %s', (_, bytes) => expect(readMp3(bytes)).toBeUndefined());
