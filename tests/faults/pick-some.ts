/** Picks some of many by a seed: the same for the same seed on every machine. */

/** Without a seed nothing is left out. @param times as many as a kind calls few. */
export function pickSome(seed: number | undefined, times = 1): <Item>(items: readonly Item[], few: number) => Item[] {
  if (seed === undefined) return (items) => [...items];
  let state = seed >>> 0;
  const next = () => {
    // xorshift32; a seed of 0 would stay 0.
    state = state || 1;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  return (items, few) => {
    const left = [...items];
    return Array.from({ length: Math.min(Math.max(1, Math.round(few * times)), left.length) }, () =>
      left.splice(Math.floor(next() * left.length), 1),
    ).flat();
  };
}
