/** Decides where a pebble comes to rest: it falls, it rests on what carries it, it slides off what does not. */

import { type Body, column, type Pebble } from './pebble.ts';
import type { Point } from './pebble-shape.ts';

/** The part of the beach where pebbles may lie, in units; y grows downwards, so `near` is the greater. */
export interface Ground {
  readonly left: number;
  readonly right: number;
  readonly far: number;
  readonly near: number;
}

interface Touch {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly slope: number;
}

const samePlane = 24;
const nearEnoughToFall = 44;
const slack = 1.5;
const steepest = 0.55;
const intoTheSand = 3;

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Every place where the underside of a stone at `x` could meet the upper side of another, and how high it would lie. */
function touchesOf(body: Body, x: number, other: Pebble): Touch[] {
  const { top, first } = other.body;
  const touches: Touch[] = [];
  body.bottom.forEach((underside, i) => {
    const at = x + (body.first + i) * column;
    const place = (at - other.x) / column - first;
    const left = top[Math.floor(place)];
    const right = top[Math.floor(place) + 1];
    if (left === undefined || right === undefined) return;
    const surface = left + (right - left) * (place - Math.floor(place));
    touches.push({ id: other.id, x: at, y: other.y + surface - underside, slope: (right - left) / column });
  });
  return touches;
}

function heightOf(touches: readonly Touch[]): number {
  return touches.reduce((highest, touch) => Math.min(highest, touch.y), Number.POSITIVE_INFINITY);
}

/** Which way a stone at `x` goes on: 1 to the right, -1 to the left, 0 if it is held. */
function pushOf(x: number, reach: number, touches: readonly Touch[]): number {
  const xs = touches.map((touch) => touch.x);
  if (x > Math.max(...xs) + reach) return 1;
  if (x < Math.min(...xs) - reach) return -1;
  if (touches.every((touch) => touch.slope > steepest)) return 1;
  if (touches.every((touch) => touch.slope < -steepest)) return -1;
  return 0;
}

/** Lets a stone down where it is, on its own depth of the beach. */
export function settle(pebble: Pebble, others: readonly Pebble[], ground: Ground): Pebble {
  const { body, floor } = pebble;
  const around = others.filter((other) => Math.abs(other.floor - floor) < samePlane);
  const onSand = floor - body.foot + intoTheSand;
  const way: Point[] = [pebble];
  let x = clamp(pebble.x, ground.left + body.half, ground.right - body.half);
  let went = 0;

  for (;;) {
    const all = around.reduce<Touch[]>((found, other) => found.concat(touchesOf(body, x, other)), []);
    const y = Math.min(onSand, heightOf(all));
    const held = all.filter((touch) => touch.y < y + slack);
    way.push({ x, y });

    const push = y < onSand ? pushOf(x, body.half * 0.3, held) : 0;
    const next = clamp(x + push * column, ground.left + body.half, ground.right - body.half);
    // Pushed back to where it came from means it lies between two stones.
    if (next === x || push === -went) {
      const on = held.map((touch) => touch.id).filter((id, i, ids) => ids.indexOf(id) === i);
      return { ...pebble, x, y, on, way };
    }
    x = next;
    went = push;
  }
}

/** Where a stone let go in the hand comes down: on the stone it is held over, or on the sand at that depth. */
export function land(pebble: Pebble, others: readonly Pebble[], ground: Ground): Pebble {
  const foot = pebble.y + pebble.body.foot;
  const reach = foot < ground.far ? Number.POSITIVE_INFINITY : nearEnoughToFall;
  let floor = clamp(foot, ground.far, ground.near);
  let highest = Number.POSITIVE_INFINITY;

  for (const other of others) {
    const y = heightOf(touchesOf(pebble.body, pebble.x, other));
    const isInFront = foot > other.y + other.body.foot + samePlane;
    if (isInFront || y >= highest || y - pebble.y > reach) continue;
    highest = y;
    floor = other.floor;
  }
  return settle({ ...pebble, floor }, others, ground);
}
