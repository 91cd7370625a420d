/** What lies on the beach, and how it changes when a pebble is taken or turned. */

import { type Pebble, turnPebble } from './pebble.ts';
import { type Ground, settle } from './settle.ts';

export type Beach = readonly Pebble[];

/** Lifts one stone and all it carries; `change` says what comes down instead. What did not touch it never moves. */
function disturb(beach: Beach, id: number, ground: Ground, change: (loose: Beach) => Beach): Beach {
  const loose = [id];
  for (const pebble of beach) if (pebble.on.some((below) => loose.includes(below))) loose.push(pebble.id);
  const lying = beach.filter((pebble) => !loose.includes(pebble.id));
  for (const pebble of change(beach.filter((each) => loose.includes(each.id)))) {
    lying.push(settle(pebble, lying, ground));
  }
  return lying;
}

export function takeAway(beach: Beach, id: number, ground: Ground): Beach {
  return disturb(beach, id, ground, (loose) => loose.filter((pebble) => pebble.id !== id));
}

export function turn(beach: Beach, id: number, by: number, ground: Ground): Beach {
  return disturb(beach, id, ground, (loose) => loose.map((each) => (each.id === id ? turnPebble(each, by) : each)));
}

function footOf(beach: Beach, pebble: Pebble): Pebble {
  const below = beach.find(({ id }) => id === pebble.on[0]);
  return below ? footOf(beach, below) : pebble;
}

function stretch(value: number, from: number, to: number, newFrom: number, newTo: number): number {
  return newFrom + ((value - from) / (to - from)) * (newTo - newFrom);
}

/** The same beach on a screen of another size: a heap moves with its lowest stone and stays as it is. */
export function moveTo(beach: Beach, from: Ground, to: Ground): Beach {
  return beach.map((pebble) => {
    const foot = footOf(beach, pebble);
    const x = pebble.x - foot.x + stretch(foot.x, from.left, from.right, to.left, to.right);
    const down = stretch(foot.floor, from.far, from.near, to.far, to.near) - foot.floor;
    return { ...pebble, x, y: pebble.y + down, floor: pebble.floor + down };
  });
}
