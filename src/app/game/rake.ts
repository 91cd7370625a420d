/** Rakes lines into the sand: furrows beside each other, that smooth what lay under them. */

import type { Point } from './pebble-shape.ts';

/** One pull of the rake, in shares of the sand's width and height. */
export type Stroke = Point[];

const tines = [-1.5, -0.5, 0.5, 1.5];
const spacing = 9;
/** Sand is seen from the side, so what goes away from the player looks shorter. */
const flat = 0.62;
const shade = 'rgba(92,70,36,.3)';
const light = 'rgba(255,250,236,.55)';

interface Pull {
  readonly at: Point;
  readonly across: Point;
}

function acrossOf(from: Point, to: Point, before: Point | undefined): Point {
  const [dx, dy] = [to.x - from.x, (to.y - from.y) / flat];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  let [x, y] = [-dy / length, dx / length];
  if (!before) return { x, y };
  // Pulled straight back, the rake does not turn over.
  if (x * before.x + y * before.y < 0) [x, y] = [-x, -y];
  x = x * 0.4 + before.x * 0.6;
  y = y * 0.4 + before.y * 0.6;
  const size = Math.sqrt(x * x + y * y) || 1;
  return { x: x / size, y: y / size };
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function tineAt({ at, across }: Pull, tine: number): Point {
  return { x: at.x + across.x * tine * spacing, y: at.y + across.y * tine * spacing * flat };
}

function curve(pen: CanvasRenderingContext2D, pulls: readonly [Pull, Pull, Pull], tine: number, down: number): void {
  const [a, b, c] = pulls.map((pull) => tineAt(pull, tine)) as [Point, Point, Point];
  const [from, to] = [middle(a, b), middle(b, c)];
  pen.moveTo(from.x, from.y + down);
  pen.quadraticCurveTo(b.x, b.y + down, to.x, to.y + down);
}

function furrow(pen: CanvasRenderingContext2D, pulls: readonly [Pull, Pull, Pull]): void {
  pen.globalCompositeOperation = 'destination-out';
  pen.lineWidth = spacing * 4;
  pen.strokeStyle = 'rgba(0,0,0,.9)';
  pen.beginPath();
  curve(pen, pulls, 0, 0);
  pen.stroke();
  pen.globalCompositeOperation = 'source-over';
  for (const [colour, width, down] of [[shade, 2.6, 0], [light, 1.6, 2]] as const) {
    pen.lineWidth = width;
    pen.strokeStyle = colour;
    pen.beginPath();
    for (const tine of tines) curve(pen, pulls, tine, down);
    pen.stroke();
  }
}

/** A rake at the start of a stroke; each point it is given (in pixels) pulls it on. */
export function startRake(pen: CanvasRenderingContext2D): (to: Point) => void {
  const pulls: Pull[] = [];
  return (to) => {
    const last = pulls[pulls.length - 1];
    pulls.push({ at: to, across: acrossOf(last ? last.at : to, to, pulls.length > 1 ? last?.across : undefined) });
    const [a, b, c] = pulls.slice(-3);
    if (a && b && c) furrow(pen, [a, b, c]);
  };
}
