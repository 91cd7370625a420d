/** Holds what is tried again and again to a bound of work: generous, so that a slow machine is inside it and a runaway is not. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** How many cases a promise was tried with, for the table of faults. */
    tried?: number;
  }
}

/** Of the processor, not of the clock: a machine that does something else meanwhile makes no case slow. */
const mostMsEach = 1_000;
const mostGrowth = 64 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

async function heapInUse(): Promise<number> {
  // What promises still hold is let go of in the next turn.
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

export async function boundWork() {
  const before = await heapInUse();
  let slowest = 0;
  return {
    async one<Result>(run: () => Promise<Result>): Promise<Result> {
      const start = process.cpuUsage();
      const result = await run();
      const { user, system } = process.cpuUsage(start);
      slowest = Math.max(slowest, (user + system) / 1_000);
      return result;
    },
    async expectHeld() {
      expect(slowest, 'milliseconds of the slowest case').toBeLessThan(mostMsEach);
      expect((await heapInUse()) - before, 'bytes of memory that were not given back').toBeLessThan(mostGrowth);
    },
  };
}
