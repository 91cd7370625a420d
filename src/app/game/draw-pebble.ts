/** Draws a pebble: its shadow, its stone, the light on it, and a vein through some. */

import type { Pebble } from './pebble.ts';
import type { Point } from './pebble-shape.ts';
import { clear, draw } from './svg.ts';

/** For every corner of an outline, the corner and the middle of the side after it. */
function cornersOf(outline: readonly Point[]): string[] {
  return outline.map((a, i) => {
    const b = outline[(i + 1) % outline.length] ?? a;
    return `${a.x} ${a.y} ${(a.x + b.x) / 2} ${(a.y + b.y) / 2}`;
  });
}

/** A closed curve through the middle of every side. It begins on a straight line, out and back, of no area. */
export function curveThrough(outline: readonly Point[]): string {
  const corners = cornersOf(outline);
  return `M${corners.slice(-1)}Q${corners}`;
}

/** Runs from edge to edge, so it turns with the stone and needs no clipping. */
function veinOf({ body, id }: Pebble): string {
  const corners = cornersOf(body.outline);
  return id % 3 === 1 ? `M${corners[22 + (id % 5)]}C${id % 7} 0 ${corners[6 + (id % 7)]}` : '';
}

/** Replaces what is inside `svg`; the middle of the stone is at 0 0. */
export function drawPebble(svg: SVGElement, pebble: Pebble): void {
  const { body, colour, on } = pebble;
  const d = curveThrough(body.outline);
  clear(svg);
  draw('ellipse', { cy: body.foot - 3, rx: body.half * (on.length ? 0.7 : 1.06), ry: 7 }, svg);
  draw('path', { d, class: `c${colour}` }, svg);
  draw('path', { d: veinOf(pebble), class: 'vein' }, svg);
  draw('path', { d, class: 'lit' }, svg);
}
