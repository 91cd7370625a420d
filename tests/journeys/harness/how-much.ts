/** How much of a matrix is walked: a drawn part on every run, all of it in `npm run test:safety` (SAFETY=all). */

export const isWhole = process.env.SAFETY === 'all';

/** The same part on every machine, unless SAFETY_SEED asks for another; `npm test` says which. */
export const seed = Number(process.env.SAFETY_SEED ?? 20_261_122);

/** Time enough for all of it on a slow machine. */
export const patience = isWhole ? 3_600_000 : 300_000;

let state = seed;

/** A whole number below the limit (mulberry32). */
function draw(limit: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
}

/** All of them, or as many as a quick run can bear, in their own order. */
export function partOf<T>(all: readonly T[], few: number): readonly T[] {
  if (isWhole) return all;
  const left = [...all.keys()];
  const drawn = new Set<number>();
  while (drawn.size < few && left.length > 0) drawn.add(left.splice(draw(left.length), 1)[0] ?? 0);
  return all.filter((_, at) => drawn.has(at));
}

export function oneOf<T>(all: readonly [T, ...T[]]): T;
export function oneOf<T>(all: readonly T[]): T | undefined;
export function oneOf<T>(all: readonly T[]): T | undefined {
  return all[draw(all.length)];
}
