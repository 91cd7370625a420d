/** Promises about where a pebble comes to rest. */

import { describe, expect, it } from 'vitest';
import { bodyOf, makePebble, type Pebble } from '#app/game/pebble.ts';
import { land, settle } from '#app/game/settle.ts';

const ground = { left: 0, right: 400, far: 200, near: 500 };
const round = { width: 60, height: 60, full: 2, taper: 0 };
const slab = { width: 120, height: 30, full: 4, taper: 0 };

function stone(id: number, shape: typeof round, x: number, y: number): Pebble {
  return { ...makePebble(0, id), shape, body: bodyOf(shape, 0), x, y };
}

function footOf(pebble: Pebble): number {
  return pebble.y + pebble.body.foot;
}

const flat = land(stone(1, slab, 200, 400), [], ground);

describe('a pebble let go', () => {
  it.each([
    ['in the air falls to the edge of the sand', 60, 200],
    ['over the sand lies where it was let go', 330, 360],
    ['below the screen comes up to the nearest sand', 900, 500],
  ])('%s', (_, y, floor) => {
    const down = land(stone(2, round, 60, y), [], ground);
    expect(down.floor).toBe(floor);
    expect(footOf(down) - floor).toBeCloseTo(3);
    expect(down.on).toEqual([]);
  });

  it.each([
    [-500, 30],
    [500, 370],
  ])('at %i stays on the beach', (x, expected) => {
    expect(land(stone(2, round, x, 300), [], ground).x).toBeCloseTo(expected);
  });

  it('rests on the stone under it', () => {
    const top = land(stone(2, round, 200, 330), [flat], ground);
    expect(top.on).toContain(1);
    expect(top.x).toBe(200);
    expect(footOf(top)).toBeCloseTo(flat.y - 15, 0);
    expect(top.floor).toBe(flat.floor);
  });

  it('is lifted onto the stone it was let go in front of', () => {
    expect(footOf(land(stone(2, round, 200, 380), [flat], ground))).toBeCloseTo(flat.y - 15, 0);
  });

  it('lies behind a stone when it was held well above it', () => {
    expect(land(stone(2, round, 200, 270), [flat], ground).on).toEqual([]);
  });

  it('falls onto a heap from any height in the air', () => {
    expect(land(stone(2, round, 200, 20), [flat], ground).on).toContain(1);
  });

  it('rests on the highest of a heap', () => {
    const middle = land(stone(2, round, 200, 340), [flat], ground);
    const top = land(stone(3, round, 202, 290), [flat, middle], ground);
    expect(top.on).toContain(2);
    expect(footOf(top)).toBeLessThan(middle.y);
  });

  it('does not rest on a stone in a hand', () => {
    expect(land(stone(2, round, 200, 330), [{ ...flat, isHeld: true }], ground).on).toEqual([]);
  });
});

describe('a pebble too far off centre', () => {
  const ball = land(stone(1, round, 200, 400), [], ground);

  it.each([
    ['right', 228, 1],
    ['left', 172, -1],
  ])('slides off to the %s and ends on the sand beside', (_, x, way) => {
    const down = land(stone(2, round, x, 340), [ball], ground);
    expect((down.x - ball.x) * way).toBeGreaterThan(50);
    expect(footOf(down)).toBeCloseTo(ball.floor + 3);
  });

  it('stays if it is only a little off', () => {
    expect(land(stone(2, round, 206, 340), [ball], ground).x).toBe(206);
  });

  it('slides past the end of a slab when less than its middle is carried', () => {
    const down = land(stone(2, slab, 200 + 100, 370), [flat], ground);
    expect(down.on).not.toContain(1);
  });

  it('goes down all the way, never up and never back', () => {
    const { way } = land(stone(2, round, 228, 340), [ball], ground);
    const slide = way.slice(1);
    expect(slide.length).toBeGreaterThan(5);
    slide.slice(1).forEach((point, i) => {
      expect(point.y).toBeGreaterThanOrEqual((slide[i]?.y ?? 0) - 0.01);
      expect(point.x).toBeGreaterThan(slide[i]?.x ?? 0);
    });
  });

  it('nestles between two stones', () => {
    const other = land(stone(2, round, 264, 400), [ball], ground);
    const top = land(stone(3, round, 238, 340), [ball, other], ground);
    expect(new Set(top.on)).toEqual(new Set([1, 2]));
  });

  it('comes to rest in every gap between two stones', () => {
    for (let gap = 40; gap < 90; gap += 3) {
      const other = land(stone(2, round, 200 + gap, 400), [], ground);
      for (let x = 190; x < 210 + gap; x += 1.3) {
        const down = land(stone(3, { ...round, width: 30, height: 36 }, x, 340), [ball, other], ground);
        expect(footOf(down)).toBeLessThanOrEqual(ball.floor + 3.01);
      }
    }
  });

  it('stops at the end of the beach', () => {
    const last = land(stone(1, round, 370, 400), [], ground);
    expect(land(stone(2, round, 369, 340), [last], ground).x).toBeLessThanOrEqual(370);
  });
});

it('leaves a settled stone where it is', () => {
  const top = land(stone(2, round, 206, 330), [flat], ground);
  expect(settle(top, [flat], ground)).toMatchObject({ x: top.x, y: top.y, on: top.on });
});
