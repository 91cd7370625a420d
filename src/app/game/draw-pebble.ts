/** Draws a pebble: its shadow, its stone, the light on it, and a vein through some. */

import type { Pebble } from './pebble.ts';
import type { Point } from './pebble-shape.ts';
import { draw } from './svg.ts';

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A closed curve that touches the middle of every side. */
export function curveThrough(points: readonly Point[]): string {
  return points.reduce((path, a, i) => {
    const b = points[(i + 1) % points.length] ?? a;
    const corner = `${round(a.x)} ${round(a.y)} ${round((a.x + b.x) / 2)} ${round((a.y + b.y) / 2)}`;
    return path + (i ? `Q${corner}` : `M${corner.split(' ').slice(2).join(' ')}`);
  }, '');
}

function veinOf({ body: { outline }, id }: Pebble): string {
  const [from, to, middle] = [outline[22 + (id % 5)], outline[6 + (id % 7)], outline[id % 3]];
  if (id % 3 !== 1 || !from || !to || !middle) return '';
  return `M${round(from.x)} ${round(from.y)}Q${round(middle.x * 0.3)} ${round(middle.y * 0.3)} ${round(to.x)} ${round(to.y)}`;
}

/** Replaces what is inside `svg`; the middle of the stone is at 0 0. */
export function drawPebble(svg: SVGElement, pebble: Pebble): void {
  while (svg.firstChild) svg.firstChild.remove();
  const { body, colour } = pebble;
  const outline = curveThrough([...body.outline, ...body.outline.slice(0, 1)]);
  draw('ellipse', { cy: body.foot - 3, rx: body.half * 1.06, ry: 7, fill: 'url(#shadow)' }, svg);
  draw('path', { d: outline, class: `c${colour}` }, svg);
  draw('path', { d: veinOf(pebble), class: 'vein' }, svg);
  draw('path', { d: outline, fill: 'url(#light)' }, svg);
}
