/** Draws a pebble: its shadow, its stone, a vein through some, and the light on it. */

import { colours, type Pebble } from './pebble.ts';
import { clear, draw } from './svg.ts';

/** Replaces what is inside `svg`; the middle of the stone is at 0 0. */
export function drawPebble(svg: SVGElement, { body, colour, id, on }: Pebble): void {
  const points = body.outline.map(({ x, y }) => `${x} ${y}`);
  clear(svg);
  draw('ellipse', { cy: body.foot - 3, rx: body.half * (on.length ? 0.7 : 1.06), ry: 7 }, svg);
  draw('polygon', { points: points.join(), fill: `#${colours[colour]}` }, svg);
  // From edge to edge, so it turns with the stone and needs no clipping.
  const vein = `M${points[44 + (id % 9)]}Q${id % 7} 0 ${points[12 + (id % 13)]}`;
  draw('path', { d: id % 3 === 1 ? vein : '', class: 'vein' }, svg);
  draw('polygon', { points: points.join(), class: 'lit' }, svg);
}

/** Draws where a pebble would come to rest. */
export function drawLanding(svg: SVGElement, { body, x, y }: Pebble): void {
  draw('polygon', { points: body.outline.map((point) => `${point.x + x} ${point.y + y}`).join() }, svg);
}
