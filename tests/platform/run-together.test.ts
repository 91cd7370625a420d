/** Promises about doing a few jobs at a time. */
import { describe, expect, it } from 'vitest';
import { runTogether } from '#platform/run-together.ts';

const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('jobs', () => {
  it('are begun in order, all of them, never more than asked at once', async () => {
    const begun: number[] = [];
    let open = 0;
    let busiest = 0;
    await runTogether([1, 2, 3, 4, 5, 6, 7], 3, async (job) => {
      begun.push(job);
      open += 1;
      busiest = Math.max(busiest, open);
      await pause();
      open -= 1;
    });
    expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(busiest).toBe(3);
  });

  it('under way are finished when one fails, and no other is begun', async () => {
    const finished: number[] = [];
    const running = runTogether([1, 2, 3, 4, 5], 2, async (job) => {
      if (job === 1) throw new Error('the first failed');
      await pause();
      finished.push(job);
    });
    await expect(running).rejects.toThrow('the first failed');
    expect(finished).toEqual([2]);
  });
});
