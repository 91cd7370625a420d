/** What lies on the beach, and how it changes when a pebble is taken, turned or put down. */

import { column, type Pebble, turnPebble } from './pebble.ts';
import type { Point } from './pebble-shape.ts';
import { clamp, type Ground, land, settle } from './settle.ts';

export type Beach = readonly Pebble[];

function isCarriedBy(beach: Beach, id: number): Set<number> {
  const carried = new Set([id]);
  for (const pebble of beach) if (pebble.on.some((below) => carried.has(below))) carried.add(pebble.id);
  return carried;
}

function settleAgain(beach: Beach, loose: Beach, ground: Ground): Beach {
  return loose.reduce<Beach>((lying, pebble) => [...lying, settle(pebble, lying, ground)], beach);
}

/** Without one stone; what it carried comes down, what did not touch it never moves. */
export function takeAway(beach: Beach, id: number, ground: Ground): Beach {
  const carried = isCarriedBy(beach, id);
  const loose = beach.filter((pebble) => pebble.id !== id && carried.has(pebble.id));
  return settleAgain(
    beach.filter((pebble) => !carried.has(pebble.id)),
    loose,
    ground,
  );
}

export function putDown(beach: Beach, pebble: Pebble, ground: Ground): Beach {
  return [...beach, land(pebble, beach, ground)];
}

export function turn(beach: Beach, id: number, by: number, ground: Ground): Beach {
  const carried = isCarriedBy(beach, id);
  const loose = beach.filter((pebble) => carried.has(pebble.id));
  return settleAgain(
    beach.filter((pebble) => !carried.has(pebble.id)),
    loose.map((pebble) => (pebble.id === id ? turnPebble(pebble, by) : pebble)),
    ground,
  );
}

/** The same beach on a screen of another size: heaps move as a whole and stay as they are. */
export function moveTo(beach: Beach, from: Ground, to: Ground): Beach {
  const moved = new Map<number, { x: number; y: number; floor: number }>();
  return beach.map((pebble) => {
    const below = moved.get(pebble.on[0] ?? -1);
    const across = (pebble.x - from.left) / (from.right - from.left);
    const deep = (pebble.floor - from.far) / (from.near - from.far);
    const floor = below ? pebble.floor + below.floor : to.far + deep * (to.near - to.far);
    const x = below ? pebble.x + below.x : to.left + across * (to.right - to.left);
    const y = pebble.y + floor - pebble.floor;
    moved.set(pebble.id, { x: x - pebble.x, y: y - pebble.y, floor: floor - pebble.floor });
    return { ...pebble, x, y, floor, way: [{ x, y }] };
  });
}

function isUnder({ body, x, y }: Pebble, finger: number, at: Point): boolean {
  const place = Math.round((at.x - x) / column) - body.first;
  const inside = clamp(place, 0, body.top.length - 1);
  const [top = 0, bottom = 0] = [body.top[inside], body.bottom[inside]];
  return Math.abs(place - inside) * column <= finger && at.y >= y + top - finger && at.y <= y + bottom + finger;
}

/** From the farthest to the nearest to the player, the order in which they are painted. */
export function byDepth(beach: Beach): Beach {
  // The order of equal floors is kept by hand: old engines do not sort stably.
  return [...beach].sort((a, b) => a.floor - b.floor || beach.indexOf(a) - beach.indexOf(b));
}

/** The stone at a point, the front one first; a finger is wider than a point, so a near miss counts too. */
export function findPebble(beach: Beach, at: Point, finger: number): Pebble | undefined {
  const front = [...byDepth(beach)].reverse();
  return front.find((pebble) => isUnder(pebble, 0, at)) || front.find((pebble) => isUnder(pebble, finger, at));
}
