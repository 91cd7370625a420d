/** Reads the frames of an MP3 (MPEG-1, -2 and -2.5, layer III), so that length and silence are known without a decoder. */

export interface Mp3 {
  frames: number;
  milliseconds: number;
  hertz: number;
  isMono: boolean;
  /** How many frames hold anything at all; a frame of silence has no data. */
  soundingFrames: number;
  /** The highest gain of any frame, 0 to 255: below about 140 nobody hears it. */
  gain: number;
}

const bitrates = {
  one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const sampleRates = [44_100, 48_000, 32_000] as const;

/** @returns undefined where any byte belongs to no frame. */
export function readMp3(bytes: Uint8Array): Mp3 | undefined {
  const sum = { frames: 0, samples: 0, soundingFrames: 0, gain: 0 };
  let hertz = 0;
  let isMono = true;
  for (let at = 0; at < bytes.length; ) {
    const frame = readFrame(bytes, at);
    if (!frame || (hertz !== 0 && frame.hertz !== hertz)) return undefined;
    hertz = frame.hertz;
    isMono = isMono && frame.isMono;
    sum.frames += 1;
    sum.samples += frame.samples;
    sum.soundingFrames += frame.hasSound ? 1 : 0;
    sum.gain = Math.max(sum.gain, frame.hasSound ? frame.gain : 0);
    at += frame.length;
  }
  if (sum.frames === 0) return undefined;
  const { frames, soundingFrames, gain } = sum;
  return { frames, soundingFrames, gain, hertz, isMono, milliseconds: Math.round((sum.samples * 1000) / hertz) };
}

function readFrame(bytes: Uint8Array, at: number) {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes.subarray(at, at + 4);
  const version = (second >> 3) & 3;
  const isLayerThree = ((second >> 1) & 3) === 1;
  if (first !== 0xff || second >> 5 !== 7 || version === 1 || !isLayerThree) return undefined;
  const isOne = version === 3;
  const kilobits = bitrates[isOne ? 'one' : 'two'][third >> 4];
  const rate = sampleRates[(third >> 2) & 3];
  if (!kilobits || !rate) return undefined;
  const hertz = rate / (isOne ? 1 : version === 2 ? 2 : 4);
  const samples = isOne ? 1152 : 576;
  const length = Math.floor((samples * kilobits * 125) / hertz) + ((third >> 1) & 1);
  if (at + length > bytes.length) return undefined;
  const isMono = fourth >> 6 === 3;
  const data = at + 4 + ((second & 1) === 0 ? 2 : 0);
  return { hertz, samples, length, isMono, ...firstGranule(bytes, data, isOne, isMono) };
}

/** ISO 11172-3, 2.4.1.7: how many bits the sound of the first granule takes, and how loud it is. */
function firstGranule(bytes: Uint8Array, data: number, isOne: boolean, isMono: boolean) {
  const before = isOne ? (isMono ? 9 + 5 + 4 : 9 + 3 + 8) : isMono ? 8 + 1 : 8 + 2;
  const bits = (from: number, count: number) => {
    let value = 0;
    for (let bit = from; bit < from + count; bit += 1) {
      value = value * 2 + (((bytes[data + (bit >> 3)] ?? 0) >> (7 - (bit & 7))) & 1);
    }
    return value;
  };
  return { hasSound: bits(before + 12, 9) > 0, gain: bits(before + 21, 8) };
}
