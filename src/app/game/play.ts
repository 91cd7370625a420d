/** The game itself: what lies, what is in a hand, and what can be done with it. Knows no screen and no events. */

import { type Beach, moveTo, takeAway, turn } from './beach.ts';
import { makePebble, type Pebble } from './pebble.ts';
import type { Point } from './pebble-shape.ts';
import { clamp, type Ground, land } from './settle.ts';

const most = 40;

export interface Play {
  /** Everything that is out of the basket, in a hand or not. */
  pebbles(): Beach;
  find(id: number): Pebble | undefined;
  /** Where what is in the hands would come to rest. */
  landing(): Beach;
  /** A new pebble from the basket, in the hand; answers its id, or -1 when enough are out. */
  take(slot: number): number;
  /** A new pebble from the basket that finds a place by itself. */
  toss(slot: number, from: Point): number;
  pickUp(id: number): void;
  carry(id: number, to: Point): void;
  turn(id: number, by: number): void;
  letGo(id: number): void;
  putBack(id: number): void;
  resize(ground: Ground): void;
  /** Lays out another beach. */
  replace(beach: Beach): void;
}

/** Spreads numbers evenly between 0.15 and 0.85, never two like each other. */
function spread(number: number, step: number): number {
  return 0.15 + 0.7 * ((number * step + 0.1) % 1);
}

export function startPlay(firstGround: Ground): Play {
  let ground = firstGround;
  let all: Beach = [];
  let taken = 0;

  const change = (id: number, to: (pebble: Pebble) => Partial<Pebble>) => {
    all = all.map((pebble) => (pebble.id === id ? { ...pebble, ...to(pebble) } : pebble));
  };
  const held = () => all.filter((pebble) => pebble.isHeld);

  const play: Play = {
    pebbles: () => all,
    find: (wanted) => all.find(({ id }) => id === wanted),
    landing: () => held().map((pebble) => land({ ...pebble, isHeld: false }, all, ground)),
    take(slot) {
      if (all.length >= most) return -1;
      all = [...all, { ...makePebble(slot, taken), isHeld: true }];
      return taken++;
    },
    toss(slot, from) {
      const id = play.take(slot);
      const { left, right, far, near } = ground;
      play.carry(id, { x: left + (right - left) * spread(id, 0.618), y: far + (near - far) * spread(id, 0.755) });
      play.letGo(id);
      change(id, ({ way }) => ({ way: [from, ...way] }));
      return id;
    },
    pickUp(id) {
      const pebble = play.find(id);
      if (pebble) all = [...takeAway(all, id, ground), { ...pebble, on: [], isHeld: true }];
    },
    carry(id, { x, y }) {
      change(id, () => ({ x: clamp(x, ground.left, ground.right), y: clamp(y, 0, ground.near + 60) }));
    },
    turn(id, by) {
      all = turn(all, id, by, ground);
    },
    letGo(id) {
      const pebble = play.find(id);
      if (!pebble) return;
      const lying = takeAway(all, id, ground);
      all = [...lying, land({ ...pebble, isHeld: false }, lying, ground)];
    },
    putBack(id) {
      all = takeAway(all, id, ground);
    },
    resize(to) {
      for (const { id } of held()) play.letGo(id);
      all = moveTo(all, ground, to);
      ground = to;
    },
    replace(beach) {
      all = beach.filter((pebble) => !pebble.isHeld);
    },
  };
  return play;
}
