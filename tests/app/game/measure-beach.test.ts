/** Promises about the beach on screens of every size. */

import { describe, expect, it } from 'vitest';
import { measureBeach } from '#app/game/measure-beach.ts';

const below = (width: number, height: number) => ({ left: 6, top: height - 76, width: width - 12, height: 68 });
const beside = (width: number, height: number) => ({ left: width - 84, top: 8, width: 76, height: height - 16 });

describe.each([
  ['small phone', 320, 568, below],
  ['phone', 360, 640, below],
  ['phone on its side', 640, 360, beside],
  ['small phone on its side', 568, 320, beside],
  ['tablet', 820, 1180, below],
])('%s', (_, width, height, place) => {
  const basket = place(width, height);
  const { scale, ground } = measureBeach(width, height, basket);

  it('has sand that no basket covers', () => {
    if (basket.height > basket.width) expect(ground.right * scale).toBeLessThan(basket.left);
    else expect(ground.near * scale).toBeLessThan(basket.top);
    expect(ground.near * scale).toBeLessThan(height);
  });

  it('has room for the widest pebble and some depth', () => {
    expect(ground.right - ground.left).toBeGreaterThan(250);
    expect(ground.near - ground.far).toBeGreaterThan(120);
  });
});
