import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tryAgain } from '#app/try-again.ts';
import type { StoreOutcome } from '#platform/worker-link.ts';

const stored: StoreOutcome = { kind: 'stored' };
const broken: StoreOutcome = { kind: 'refused', fault: 'no-network' };
const full: StoreOutcome = { kind: 'refused', fault: 'no-room' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** @returns the last outcome, and after how many seconds each try began. */
async function outcomeOf(outcomes: readonly StoreOutcome[]) {
  const begun = Date.now();
  const tries: number[] = [];
  const store = () => {
    const outcome = outcomes[tries.length] ?? broken;
    tries.push((Date.now() - begun) / 1000);
    return Promise.resolve(outcome);
  };
  const last = tryAgain(store);
  await vi.runAllTimersAsync();
  return { last: await last, tries };
}

test('what is stored at once is not stored again', async () => {
  expect(await outcomeOf([stored])).toEqual({ last: stored, tries: [0] });
});

test('where the line breaks, storing goes on when it is back', async () => {
  expect(await outcomeOf([broken, broken, stored])).toEqual({ last: stored, tries: [0, 5, 25] });
});

test('a line that stays away is given up', async () => {
  expect(await outcomeOf([])).toEqual({ last: broken, tries: [0, 5, 25, 85] });
});

test('a full device is not tried again', async () => {
  expect(await outcomeOf([full])).toEqual({ last: full, tries: [0] });
  expect(await outcomeOf([broken, full])).toEqual({ last: full, tries: [0, 5] });
});
