/** The shapes of the pebbles: smooth outlines worked out from a few numbers, so that no picture has to travel. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Sizes are in units of the beach; `full` is how square it is (2 is an ellipse), `taper` how much one end is thinner. */
export interface Shape {
  readonly width: number;
  readonly height: number;
  readonly full: number;
  readonly taper: number;
}

/** One for each place in the basket. */
export const shapes: readonly Shape[] = [
  { width: 100, height: 40, full: 2.3, taper: 0.14 },
  { width: 68, height: 52, full: 2.2, taper: 0.2 },
  { width: 126, height: 52, full: 2.7, taper: -0.1 },
  { width: 48, height: 40, full: 2.1, taper: -0.08 },
  { width: 86, height: 60, full: 2.6, taper: -0.16 },
  { width: 62, height: 28, full: 2.2, taper: 0.1 },
];

/** So many that nobody sees them. */
const corners = 64;

function bend(value: number, full: number): number {
  return Math.sign(value) * Math.abs(value) ** (2 / full);
}

/** The outline around the middle of the stone, turned by `angle` degrees; y grows downwards. */
export function outlineOf({ width, height, full, taper }: Shape, angle: number): Point[] {
  const turn = (angle * Math.PI) / 180;
  const outline: Point[] = [];
  for (let i = 0; i < corners; i++) {
    const around = (i / corners) * 2 * Math.PI;
    const along = bend(Math.cos(around), full);
    const x = (width / 2) * along;
    const y = (height / 2) * bend(Math.sin(around), full) * (1 + taper * along);
    outline.push({
      x: x * Math.cos(turn) - y * Math.sin(turn),
      y: x * Math.sin(turn) + y * Math.cos(turn),
    });
  }
  return outline;
}
