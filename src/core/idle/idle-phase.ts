/** What a screen does that nobody touches: it is covered, it counts down, it forgets what was read. */
export type IdlePhase =
  | { kind: 'here' }
  /** `left`: the part of the countdown that is still to come, from 1 to 0. */
  | { kind: 'covered'; left: number }
  | { kind: 'over' };

/** From the cover to the end; long enough for a child who only looked away. */
const countdownMs = 90_000;
const usualMs = 3 * 60_000;
const slowMs = 5 * 60_000;

/** @param isSlow where hands rest longer: two people talk over the screen, or a number is being dialled from it. */
export function idlePhase(idleMs: number, isSlow: boolean): IdlePhase {
  const left = (isSlow ? slowMs : usualMs) - idleMs;
  if (left <= 0) return { kind: 'over' };
  return left <= countdownMs ? { kind: 'covered', left: left / countdownMs } : { kind: 'here' };
}
