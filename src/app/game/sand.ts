/** The sand: a sheet under the pebbles that remembers the raked lines until they are smoothed. */

import type { Point } from './pebble-shape.ts';
import { startRake } from './rake.ts';

/** One pull of the rake; its points are shares of the screen's width and height. */
export type Stroke = Point[];

export interface Sand {
  strokes(): readonly Stroke[];
  /** Starts a stroke at this point. */
  start(at: Point): (to: Point) => void;
  /** Lays these strokes out anew, at the screen's present size. */
  show(strokes: readonly Stroke[]): void;
  /** Lets every line vanish slowly. */
  fade(): void;
}

const most = 99;

export function createSand(main: HTMLElement): Sand {
  const canvas = main.appendChild(document.createElement('canvas'));
  const pen = canvas.getContext('2d');
  let drawn: readonly Stroke[] = [];

  const pixels = ({ x, y }: Point) => ({ x: x * canvas.clientWidth, y: y * canvas.clientHeight });
  const rakeFrom = (start: Point) => {
    const rake = pen && startRake(pen, pixels(start));
    return (to: Point) => rake?.(pixels(to));
  };

  const show = (strokes: readonly Stroke[]) => {
    const sharp = Math.min(2, devicePixelRatio);
    drawn = strokes;
    canvas.classList.remove('gone');
    // Setting the size wipes the sheet as well.
    canvas.width = canvas.clientWidth * sharp;
    canvas.height = canvas.clientHeight * sharp;
    pen?.scale(sharp, sharp);
    for (const [start, ...stroke] of strokes) if (start) stroke.forEach(rakeFrom(start));
  };

  return {
    strokes: () => drawn,
    show,
    fade() {
      drawn = [];
      canvas.classList.add('gone');
    },
    start(at) {
      if (!drawn.length) show([]);
      const stroke: Stroke = [at];
      const rake = rakeFrom(at);
      drawn = [...drawn.slice(-most), stroke];
      return (to) => {
        stroke.push(to);
        rake(to);
      };
    },
  };
}
