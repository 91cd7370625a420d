/** Slower and faster speech in the same pitch: pieces of sound laid one over the other where they fit best (WSOLA). */

/** Seconds from one piece to the next; each is twice as long, and holds the slowest swing of a deep voice. */
const step = 0.02;
/** Seconds in which a better place is looked for, both ways. */
const reach = 0.01;

/** @returns as many samples as the speed asks for: a speed of 0.5 gives twice as many. */
export function stretch(samples: Float32Array, rate: number, speed: number): Float32Array<ArrayBuffer> {
  const hop = Math.round(step * rate);
  const stretched = new Float32Array(Math.round(samples.length / speed));
  const last = samples.length - 2 * hop;
  let from = 0;
  for (let to = 0; to < stretched.length; to += hop) {
    const wanted = Math.min(Math.round(to * speed), last);
    from = to === 0 ? 0 : bestPlace(samples, rate, from + hop, wanted, last);
    for (let index = 0; index < 2 * hop && to + index < stretched.length; index++) {
      // The first piece begins with its full weight, or the first sound would be swallowed.
      const weight = to === 0 && index < hop ? 1 : 0.5 - 0.5 * Math.cos((Math.PI * index) / hop);
      stretched[to + index] = (stretched[to + index] ?? 0) + weight * (samples[from + index] ?? 0);
    }
  }
  return stretched;
}

/** Where the sound goes on most like it would have at `natural`, not far from `wanted`. */
function bestPlace(samples: Float32Array, rate: number, natural: number, wanted: number, last: number): number {
  const far = Math.round(reach * rate);
  const from = Math.max(0, wanted - far);
  const to = Math.max(0, Math.min(last, wanted + far));
  if (natural >= from && natural <= to) return natural;
  // Eight thousand samples a second tell voices apart.
  const stride = Math.max(1, Math.round(rate / 8_000));
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (let place = from; place <= to; place += stride) {
    let difference = 0;
    for (let index = 0; index < 2 * far && difference < least; index += stride)
      difference += Math.abs((samples[place + index] ?? 0) - (samples[natural + index] ?? 0));
    if (difference < least) {
      least = difference;
      best = place;
    }
  }
  return best;
}
