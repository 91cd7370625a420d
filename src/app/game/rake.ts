/** Rakes lines into the sand: furrows beside each other, that smooth what lay under them. */

import type { Point } from './pebble-shape.ts';

/** How far each tine is from the middle. */
const tines = [-13.5, -4.5, 4.5, 13.5];
/** Sand is seen from the side, so what goes away from the player looks shorter. */
const flat = 0.62;
/** The rake is pulled behind the finger, which keeps an unsteady hand's lines smooth. */
const rope = 15;
/** The smoothing of each step also takes the ends of the steps before, so those are drawn again. */
const again = 7;
interface Pull extends Point {
  readonly across: Point;
}

/** Where the rake is after its finger went on to `to`; it stays while the rope is slack. */
export function pullRake(rake: Point, to: Point): Pull | undefined {
  const dx = to.x - rake.x;
  const dy = to.y - rake.y;
  const length = Math.hypot(dx, dy);
  if (length <= rope) return undefined;
  const part = 1 - rope / length;
  return {
    x: rake.x + dx * part,
    y: rake.y + dy * part,
    across: { x: -dy / length, y: (dx / length) * flat },
  };
}

/** A rake put down at `start`; each point it is given (in pixels) pulls it on. */
export function startRake(pen: CanvasRenderingContext2D, start: Point): (to: Point) => void {
  let rake = start;
  let pulls: readonly Pull[] = [];
  const trace = (ends: readonly Pull[], which: readonly number[], colour: string, width: number, down: number) => {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.beginPath();
    for (const tine of which) {
      ends.forEach(({ x, y, across }, i) => {
        pen[i ? 'lineTo' : 'moveTo'](x + across.x * tine, y + across.y * tine + down);
      });
    }
    pen.stroke();
  };

  return (to) => {
    const pull = pullRake(rake, to);
    if (!pull) return;
    rake = pull;
    pulls = [...pulls.slice(-again), pull];
    pen.lineJoin = 'round';
    pen.globalCompositeOperation = 'destination-out';
    trace(pulls.slice(-2), [0], '#000', 36, 0);
    pen.globalCompositeOperation = 'source-over';
    trace(pulls, tines, '#6b5126', 2.4, 0);
    trace(pulls, tines, '#fffaf0', 1.6, 2);
  };
}
