/** Moves an element along a way, slowly enough to be calm. */

import type { Point } from './pebble-shape.ts';

function lengthsOf(way: readonly Point[]): number[] {
  let sum = 0;
  return way.map((point, i) => {
    const before = way[i - 1] ?? point;
    sum += Math.sqrt((point.x - before.x) ** 2 + (point.y - before.y) ** 2);
    return sum;
  });
}

/** The point after a share (0 to 1) of the way's length. */
export function pointOn(way: readonly Point[], share: number): Point {
  const lengths = lengthsOf(way);
  const gone = share * (lengths[lengths.length - 1] ?? 0);
  const i = lengths.findIndex((length) => length >= gone);
  const to = way[i] ?? { x: 0, y: 0 };
  const from = way[i - 1] ?? to;
  const part = (gone - (lengths[i - 1] ?? 0)) / ((lengths[i] ?? 0) - (lengths[i - 1] ?? 0) || 1);
  return i > 0 ? { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part } : to;
}

/** Calls `place` for every frame until the end of the way; the answer stops it where it is. */
export function glide(way: readonly Point[], place: (point: Point) => void): () => void {
  const length = lengthsOf(way).pop() ?? 0;
  const duration = Math.min(1100, 140 + length * 4);
  let start = 0;
  let frame = requestAnimationFrame(function next(now) {
    start = start || now;
    const time = Math.min(1, (now - start) / duration);
    place(pointOn(way, (1 - Math.cos(Math.PI * time)) / 2));
    if (time < 1) frame = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(frame);
}
