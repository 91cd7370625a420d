/** Cuts a ring at the edges of the map (Sutherland and Hodgman). */
import type { Box } from '#core/directory/country-map.ts';
import type { Point } from './project.ts';

export function clip(ring: readonly Point[], [left, top, width, height]: Box): Point[] {
  const edges: ReadonlyArray<readonly [0 | 1, number, 1 | -1]> = [
    [0, left, 1],
    [0, left + width, -1],
    [1, top, 1],
    [1, top + height, -1],
  ];
  return edges.reduce<Point[]>((points, [axis, edge, side]) => cut(points, axis, edge, side), [...ring]);
}

function cut(points: readonly Point[], axis: 0 | 1, edge: number, side: 1 | -1): Point[] {
  const isInside = (point: Point) => (point[axis] - edge) * side >= 0;
  return points.flatMap((point, place) => {
    const before = points[(place + points.length - 1) % points.length] ?? point;
    const crossing = isInside(point) === isInside(before) ? [] : [meet(before, point, axis, edge)];
    return isInside(point) ? [...crossing, point] : crossing;
  });
}

function meet(a: Point, b: Point, axis: 0 | 1, edge: number): Point {
  const part = (edge - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])];
}
