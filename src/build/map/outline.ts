/** Writes rings as the path of an SVG: whole units, each point told from the one before. */
import type { Point } from './project.ts';

export function outline(rings: ReadonlyArray<readonly Point[]>): string {
  return rings.map(outlineOf).join('');
}

function outlineOf(ring: readonly Point[]): string {
  let [x, y] = [0, 0];
  const steps: string[] = [];
  ring.forEach(([exactX, exactY], place) => {
    const [nextX, nextY] = [Math.round(exactX), Math.round(exactY)];
    if (place > 0 && nextX === x && nextY === y) return;
    steps.push(place === 0 ? `M${pair(nextX, nextY)}l` : pair(nextX - x, nextY - y));
    [x, y] = [nextX, nextY];
  });
  // A minus parts two numbers as well as a space does.
  return `${steps.join(' ').replace('l ', 'l').replace(/ -/g, '-')}z`;
}

const pair = (x: number, y: number) => `${x} ${y}`;
