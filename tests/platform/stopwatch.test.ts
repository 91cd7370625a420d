import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startStopwatch } from '#platform/stopwatch.ts';

let monotonic = 5_000;
let wall = 1_800_000_000_000;
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => monotonic);
  vi.spyOn(Date, 'now').mockImplementation(() => wall);
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('tells the time since it was last restarted', () => {
  const stopwatch = startStopwatch();
  expect(stopwatch.elapsed()).toBe(0);
  monotonic += 700;
  wall += 700;
  expect(stopwatch.elapsed()).toBe(700);
  stopwatch.restart();
  expect(stopwatch.elapsed()).toBe(0);
});

it('counts the sleep of a device, in which the monotonic clock stands still', () => {
  const stopwatch = startStopwatch();
  wall += 600_000;
  expect(stopwatch.elapsed()).toBe(600_000);
});

it('gives nobody more time because a clock was put back', () => {
  const stopwatch = startStopwatch();
  monotonic += 90_000;
  wall -= 3_600_000;
  expect(stopwatch.elapsed()).toBe(90_000);
});
