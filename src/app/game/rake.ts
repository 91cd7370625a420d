/** Rakes lines into the sand: furrows beside each other, that smooth what lay under them. */

import type { Point } from './pebble-shape.ts';

const spacing = 9;
const tines = [-1.5, -0.5, 0.5, 1.5];
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

/** A rake at the start of a stroke; each point it is given (in pixels) pulls it on. */
export function startRake(pen: CanvasRenderingContext2D, start: Point): (to: Point) => void {
  let rake = start;
  let pulls: Pull[] = [];
  const trace = (which: readonly number[], colour: string, width: number, down: number) => {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.beginPath();
    for (const tine of which) {
      pulls.forEach(({ x, y, across }, i) => {
        pen[i ? 'lineTo' : 'moveTo'](x + across.x * tine * spacing, y + across.y * tine * spacing + down);
      });
    }
    pen.stroke();
  };

  return (to) => {
    const pull = pullRake(rake, to);
    if (!pull) return;
    rake = pull;
    const before = pulls.slice(-again);
    pulls = [...before.slice(-1), pull];
    pen.lineJoin = 'round';
    pen.globalCompositeOperation = 'destination-out';
    trace([0], '#000', spacing * 4, 0);
    pulls = [...before, pull];
    pen.globalCompositeOperation = 'source-over';
    trace(tines, '#6b5126', 2.4, 0);
    trace(tines, '#fffaf0', 1.6, 2);
  };
}
