/** Decides where a pebble comes to rest: it falls, it rests on what carries it, it slides off what does not. */

import { column, type Pebble } from './pebble.ts';
import type { Point } from './pebble-shape.ts';

/** The part of the beach where pebbles may lie, in units; y grows downwards, so `near` is more than `far`. */
export interface Ground {
  readonly left: number;
  readonly right: number;
  readonly far: number;
  readonly near: number;
}

interface Touch extends Point {
  readonly id: number;
}

/** Stones whose sand is this close to each other lie at the same depth and can touch. */
const samePlane = 24;
const nearEnoughToFall = 44;
const slack = 1.5;
const intoTheSand = 3;

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Every place where the underside of a stone at `x` could meet another stone, and how high it would lie then. */
function touchesOf({ body }: Pebble, x: number, others: readonly Pebble[]): Touch[] {
  const touches: Touch[] = [];
  for (const other of others) {
    body.bottom.forEach((underside, i) => {
      const at = x + (body.first + i) * column;
      const place = (at - other.x) / column - other.body.first;
      const before = Math.floor(place);
      const left = other.body.top[before];
      const right = other.body.top[before + 1];
      if (left === undefined || right === undefined) return;
      const y = other.y + left + (right - left) * (place - before) - underside;
      touches.push({ id: other.id, x: at, y });
    });
  }
  return touches;
}

function highest(touches: readonly Touch[]): number {
  return Math.min(...touches.map((touch) => touch.y));
}

/** Which way a stone at `x` goes on: 1 to the right, -1 to the left, 0 if what it touches carries its middle. */
function pushOf(x: number, reach: number, touches: readonly Touch[]): number {
  if (touches.every((touch) => x > touch.x + reach)) return 1;
  return touches.every((touch) => x < touch.x - reach) ? -1 : 0;
}

/** Lets a stone down where it is, on its own depth of the beach; a stone in a hand stays there. */
export function settle(pebble: Pebble, others: readonly Pebble[], { left, right }: Ground): Pebble {
  const { body, floor } = pebble;
  const around = others.filter((other) => !other.isHeld && Math.abs(other.floor - floor) < samePlane);
  const onSand = floor - body.foot + intoTheSand;
  const within = (x: number) => clamp(x, left + body.half, right - body.half);
  const way: Point[] = [pebble];
  if (pebble.isHeld) return pebble;
  let x = within(pebble.x);
  let went = 0;

  for (;;) {
    const all = touchesOf(pebble, x, around);
    const y = Math.min(onSand, highest(all));
    const held = all.filter((touch) => touch.y < y + slack);
    way.push({ x, y });

    const push = y < onSand ? pushOf(x, body.half * 0.15, held) : 0;
    const next = within(x + push * column);
    // Pushed back to where it came from means it lies between two stones.
    if (next === x || push === -went) return { ...pebble, x, y, on: held.map(({ id }) => id), way };
    x = next;
    went = push;
  }
}

/** Where a stone let go in the hand comes down: on the stone it is held over, or on the sand at that depth. */
export function land(pebble: Pebble, others: readonly Pebble[], ground: Ground): Pebble {
  const foot = pebble.y + pebble.body.foot;
  const reach = foot < ground.far ? Number.POSITIVE_INFINITY : nearEnoughToFall;
  let floor = clamp(foot, ground.far, ground.near);
  let best = Number.POSITIVE_INFINITY;

  for (const other of others) {
    const y = highest(touchesOf(pebble, pebble.x, [other]));
    const isInFront = foot > other.y + other.body.foot + samePlane;
    if (other.isHeld || isInFront || y >= best || y - pebble.y > reach) continue;
    best = y;
    floor = other.floor;
  }
  return settle({ ...pebble, floor }, others, ground);
}
