/** Makes speech as loud as all other speech, and takes the silence off its ends. The same numbers in, the same numbers out. */

/** In LUFS (ITU-R BS.1770), as is usual for speech on small loudspeakers. */
const wantedLoudness = -16;
const silentBelow = -55;

/** What is louder is bent, so that nothing is louder than the ceiling. */
const knee = 0.6;
const ceiling = 0.85;

/** Of speech as loud as wanted: quieter is silence. */
const trimBelow = 0.005;
const keptSeconds = 0.04;

/** @param samples from -1 to 1. @returns undefined where there is nothing to hear. */
export function evenOut(samples: Float64Array, hertz: number): Float64Array | undefined {
  const loudness = loudnessOf(samples, hertz);
  if (!(loudness > silentBelow)) return undefined;
  const gain = 10 ** ((wantedLoudness - loudness) / 20);
  const loud = samples.map((sample) => bend(sample * gain));
  const isHeard = (sample: number) => Math.abs(sample) > trimBelow;
  const kept = Math.round(keptSeconds * hertz);
  const first = Math.max(0, loud.findIndex(isHeard) - kept);
  return loud.slice(first, loud.findLastIndex(isHeard) + 1 + kept);
}

function bend(sample: number): number {
  const size = Math.abs(sample);
  if (size <= knee) return sample;
  return Math.sign(sample) * (knee + (ceiling - knee) * Math.tanh((size - knee) / (ceiling - knee)));
}

/** Integrated loudness of one channel, with both gates. What is shorter than one block is measured whole. */
export function loudnessOf(samples: Float64Array, hertz: number): number {
  const weighted = highPass(shelf(samples, hertz), hertz);
  const block = Math.min(weighted.length, Math.round(0.4 * hertz));
  const step = Math.max(1, Math.round(0.1 * hertz));
  const powers: number[] = [];
  for (let at = 0; at + block <= weighted.length && block > 0; at += step) {
    let sum = 0;
    for (let place = at; place < at + block; place += 1) sum += (weighted[place] ?? 0) ** 2;
    powers.push(sum / block);
  }
  const heard = powers.filter((power) => inLufs(power) > -70);
  const gate = inLufs(meanOf(heard)) - 10;
  return inLufs(meanOf(heard.filter((power) => inLufs(power) > gate)));
}

const inLufs = (power: number) => -0.691 + 10 * Math.log10(power);
const meanOf = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / (all.length || 1);

/** The two filters of BS.1770, for any rate. */
function shelf(samples: Float64Array, hertz: number): Float64Array {
  const slope = Math.tan((Math.PI * 1681.974450955533) / hertz);
  const high = 10 ** (3.999843853973347 / 20);
  const middle = high ** 0.4996667741545416;
  const quality = 0.7071752369554196;
  const all = 1 + slope / quality + slope * slope;
  return filter(samples, {
    forward: [
      (high + (middle * slope) / quality + slope * slope) / all,
      (2 * (slope * slope - high)) / all,
      (high - (middle * slope) / quality + slope * slope) / all,
    ],
    back: [(2 * (slope * slope - 1)) / all, (1 - slope / quality + slope * slope) / all],
  });
}

function highPass(samples: Float64Array, hertz: number): Float64Array {
  const slope = Math.tan((Math.PI * 38.13547087602444) / hertz);
  const quality = 0.5003270373238773;
  const all = 1 + slope / quality + slope * slope;
  return filter(samples, {
    forward: [1, -2, 1],
    back: [(2 * (slope * slope - 1)) / all, (1 - slope / quality + slope * slope) / all],
  });
}

interface Coefficients {
  forward: readonly [number, number, number];
  back: readonly [number, number];
}

function filter(samples: Float64Array, { forward: [b0, b1, b2], back: [a1, a2] }: Coefficients): Float64Array {
  const out = new Float64Array(samples.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  samples.forEach((x, at) => {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    out[at] = y;
    [x2, x1, y2, y1] = [x1, x, y1, y];
  });
  return out;
}
