/** Time that has really passed. A clock that is put back does not shorten it, and the device's sleep counts. */
import type { Stopwatch } from '#core/ports.ts';

export function startStopwatch(): Stopwatch {
  // The monotonic clock stands still while most devices sleep; the other one can be put back. The longer time is true.
  const clocks = [() => performance.now(), () => Date.now()];
  let starts: number[] = [];
  const restart = () => {
    starts = clocks.map((now) => now());
  };
  restart();
  return {
    restart,
    elapsed: () => Math.max(...clocks.map((now, at) => now() - (starts[at] ?? 0))),
  };
}
