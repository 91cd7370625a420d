/** The sand: a sheet under the pebbles that remembers the raked lines until they are smoothed. */

import type { Point } from './pebble-shape.ts';
import { startRake } from './rake.ts';

/** One pull of the rake; its points are shares of the screen's width and height. */
type Stroke = Point[];

export interface Sand {
  strokes(): readonly Stroke[];
  /** Puts the rake down; it follows the points (in pixels) it is given then. */
  start(at: Point): (to: Point) => void;
  /** Lays these strokes out anew, at the screen's present size. */
  show(strokes: readonly Stroke[]): void;
  /** Lets every line vanish slowly. */
  fade(): void;
}

const most = 99;

export function createSand(main: HTMLElement): Sand {
  const canvas = main.appendChild(document.createElement('canvas'));
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  let drawn: readonly Stroke[] = [];

  const show = (strokes: readonly Stroke[]) => {
    const { clientWidth, clientHeight } = canvas;
    const sharp = Math.min(2, devicePixelRatio);
    drawn = strokes;
    canvas.className = '';
    // Setting the size wipes the sheet as well.
    canvas.width = clientWidth * sharp;
    canvas.height = clientHeight * sharp;
    pen.scale(sharp, sharp);
    for (const stroke of strokes) {
      const [start, ...rest] = stroke.map(({ x, y }) => ({ x: x * clientWidth, y: y * clientHeight }));
      if (start) rest.forEach(startRake(pen, start));
    }
  };

  return {
    strokes: () => drawn,
    show,
    fade() {
      drawn = [];
      canvas.className = 'gone';
    },
    start(at) {
      if (!drawn.length) show([]);
      const stroke: Stroke = [];
      const rake = startRake(pen, at);
      const follow = (to: Point) => {
        stroke.push({ x: to.x / canvas.clientWidth, y: to.y / canvas.clientHeight });
        rake(to);
      };
      drawn = [...drawn.slice(-most), stroke];
      follow(at);
      return follow;
    },
  };
}
