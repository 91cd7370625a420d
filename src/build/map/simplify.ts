/** Takes from a line the points that nobody would miss (Visvalingam): those that make the smallest triangles go first. */
import type { Point } from './project.ts';

/** Both ends stay, so that lines of two countries still meet. */
export function simplify(line: readonly Point[], smallest: number): Point[] {
  const points = [...line];
  while (points.length > 2) {
    let least = smallest;
    let at = -1;
    for (let place = 1; place < points.length - 1; place += 1) {
      const area = triangle(points[place - 1], points[place], points[place + 1]);
      if (area < least) [least, at] = [area, place];
    }
    if (at < 0) break;
    points.splice(at, 1);
  }
  return points;
}

function triangle(a: Point | undefined, b: Point | undefined, c: Point | undefined): number {
  return a && b && c ? Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2 : 0;
}

/** Of a ring; without its sign. */
export function areaOf(ring: readonly Point[]): number {
  const twice = ring.reduce((sum, [x, y], place) => {
    const [nextX, nextY] = ring[(place + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}
