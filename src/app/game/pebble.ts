/** A pebble: what it looks like, where it lies, and the two edges by which it touches others. */

import { outlineOf, type Point, type Shape, shapes } from './pebble-shape.ts';

/** Distance between two samples of an edge. */
export const column = 2;

/**
 * `top` and `bottom` hold one height for each column, the first one `first` columns from the middle;
 * `half` is the half width, `head` and `foot` the highest and the lowest point.
 */
interface Body {
  readonly outline: readonly Point[];
  readonly first: number;
  readonly top: readonly number[];
  readonly bottom: readonly number[];
  readonly half: number;
  readonly foot: number;
  readonly head: number;
}

/** `floor` is where the sand is under it: how near to the player it lies. `on` names what it rests on, `way` is how it came there. */
export interface Pebble {
  readonly id: number;
  readonly shape: Shape;
  readonly colour: number;
  readonly angle: number;
  readonly body: Body;
  readonly x: number;
  readonly y: number;
  readonly floor: number;
  readonly on: readonly number[];
  readonly way: readonly Point[];
  readonly isHeld: boolean;
}

export const colours = ['8c979c', 'e9e2d3', 'a99c8c', '93a08d', '646c72', 'cbb68f', 'a39bab'];

function crossings(outline: readonly Point[], x: number): number[] {
  const found: number[] = [];
  outline.forEach((a, i) => {
    const b = outline[(i + 1) % outline.length] ?? a;
    if (a.x <= x !== b.x <= x) found.push(a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x));
  });
  return found;
}

export function bodyOf(shape: Shape, angle: number): Body {
  const outline = outlineOf(shape, angle);
  const xs = outline.map((point) => point.x);
  const first = Math.ceil(Math.min(...xs) / column);
  const top: number[] = [];
  const bottom: number[] = [];
  for (let x = first * column; x < Math.max(...xs); x += column) {
    const ys = crossings(outline, x);
    top.push(Math.min(...ys));
    bottom.push(Math.max(...ys));
  }
  const half = Math.max(...xs.map(Math.abs));
  const ys = outline.map((point) => point.y);
  return { outline, first, top, bottom, half, foot: Math.max(...ys), head: Math.min(...ys) };
}

/** The `id`-th pebble taken, from place `slot` of the basket: same kind of shape, never quite the same stone. */
export function makePebble(slot: number, id: number): Pebble {
  const kind = shapes[slot % shapes.length] as Shape;
  const size = 0.84 + ((id * 0.618) % 1) * 0.34;
  const shape = { ...kind, width: kind.width * size, height: kind.height * size };
  const body = bodyOf(shape, 0);
  return {
    id,
    shape,
    colour: (slot * 2 + id) % colours.length,
    angle: 0,
    body,
    x: 0,
    y: 0,
    floor: 0,
    on: [],
    way: [],
    isHeld: false,
  };
}

export function turnPebble(pebble: Pebble, by: number): Pebble {
  const angle = pebble.angle + by;
  return { ...pebble, angle, body: bodyOf(pebble.shape, angle) };
}
