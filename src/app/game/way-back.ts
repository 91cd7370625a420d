/** Knows when the little heap in the corner was tapped on purpose. */

const quick = 2000;

/**
 * Answers true at the third tap within two seconds.
 *
 * Somebody who left in a hurry may still be tapping the same corner when this page opens, and must not be carried
 * back by it: taps count only after two seconds without any.
 */
export function waitForThreeTaps(opened: number): (now: number) => boolean {
  let last = opened;
  let isQuiet = false;
  let taps: number[] = [];

  return (now) => {
    isQuiet = isQuiet || now - last >= quick;
    last = now;
    if (!isQuiet) return false;

    taps = [...taps.filter((tap) => now - tap <= quick), now];
    return taps.length >= 3;
  };
}
