/** Promises about the game as a whole: nothing overlaps, nothing hangs in the air, everything can be undone. */

import { describe, expect, it } from 'vitest';
import { shapes } from '#app/game/pebble-shape.ts';
import { type Play, startPlay } from '#app/game/play.ts';

const ground = { left: 0, right: 400, far: 200, near: 500 };
const wide = { left: 0, right: 800, far: 100, near: 300 };

function drop(play: Play, slot: number, x: number, y: number): number {
  const id = play.take(slot);
  play.carry(id, { x, y });
  play.letGo(id);
  return id;
}

function heap(): { play: Play; ids: readonly [number, number, number] } {
  const play = startPlay(ground);
  return { play, ids: [drop(play, 2, 150, 380), drop(play, 4, 162, 330), drop(play, 3, 160, 290)] };
}

function at(play: Play, id: number): { x: number; y: number } {
  const { x, y } = play.find(id) ?? { x: Number.NaN, y: Number.NaN };
  return { x, y };
}

describe('taking pebbles', () => {
  it.each(shapes.map((_, slot) => slot))('gives another stone each time from place %i', (slot) => {
    const play = startPlay(ground);
    const [a, b] = [play.find(play.take(slot)), play.find(play.take(slot))];
    expect(a?.shape.width).not.toBe(b?.shape.width);
  });

  it('ends when enough lie on the beach', () => {
    const play = startPlay(ground);
    for (let i = 0; i < 60; i++) play.toss(i, { x: 0, y: 0 });
    expect(play.pebbles()).toHaveLength(40);
    expect(play.take(0)).toBe(-1);
  });

  it('puts every tossed stone on the beach', () => {
    const play = startPlay(ground);
    for (let i = 0; i < 40; i++) play.toss(i, { x: 0, y: 0 });
    for (const { x, floor, isHeld } of play.pebbles()) {
      expect([x > ground.left, x < ground.right, floor >= ground.far, floor <= ground.near, isHeld]).toEqual([
        true,
        true,
        true,
        true,
        false,
      ]);
    }
  });
});

describe('a heap', () => {
  it('stands', () => {
    const { play, ids } = heap();
    expect(play.find(ids[1])?.on).toContain(ids[0]);
    expect(play.find(ids[2])?.on).toContain(ids[1]);
  });

  it('comes down when its lowest stone is taken, and only then', () => {
    const { play, ids } = heap();
    const before = at(play, ids[2]);
    play.pickUp(ids[0]);
    expect(play.find(ids[0])?.isHeld).toBe(true);
    expect(at(play, ids[2]).y).toBeGreaterThan(before.y + 20);
    expect(play.find(ids[1])?.on).toEqual([]);
  });

  it('does not move when a stone beside it is taken away', () => {
    const { play, ids } = heap();
    const before = ids.map((id) => at(play, id));
    const other = drop(play, 1, 330, 300);
    play.putBack(other);
    expect(ids.map((id) => at(play, id))).toEqual(before);
    expect(play.find(other)).toBeUndefined();
  });

  it('settles again when a stone in it is turned', () => {
    const { play, ids } = heap();
    const before = at(play, ids[2]).y;
    play.turn(ids[0], 90);
    expect(at(play, ids[2]).y).not.toBe(before);
  });

  it('keeps its form when the screen turns', () => {
    const { play, ids } = heap();
    const [low, high] = [at(play, ids[0]), at(play, ids[2])];
    play.resize(wide);
    const [newLow, newHigh] = [at(play, ids[0]), at(play, ids[2])];
    expect(newLow.x).toBeCloseTo(low.x * 2);
    expect(newHigh.x - newLow.x).toBeCloseTo(high.x - low.x);
    expect(newHigh.y - newLow.y).toBeCloseTo(high.y - low.y);
    play.resize(ground);
    expect(at(play, ids[2]).x).toBeCloseTo(high.x);
  });
});

describe('a stone in the hand', () => {
  it('turns in the hand and stays there', () => {
    const play = startPlay(ground);
    const id = play.take(0);
    play.carry(id, { x: 100, y: 50 });
    play.turn(id, 15);
    expect(play.find(id)).toMatchObject({ x: 100, y: 50, angle: 15, isHeld: true });
  });

  it('shows where it would land, and lands there', () => {
    const { play } = heap();
    const id = play.take(1);
    play.carry(id, { x: 190, y: 250 });
    const [{ x, y } = { x: 0, y: 0 }] = play.landing();
    play.letGo(id);
    expect(at(play, id)).toEqual({ x, y });
    expect(play.landing()).toEqual([]);
  });

  it('cannot be carried off the beach', () => {
    const play = startPlay(ground);
    const id = play.take(0);
    play.carry(id, { x: -900, y: -900 });
    expect(at(play, id)).toEqual({ x: 0, y: 0 });
  });
});

it('lays the same beach out again', () => {
  const { play } = heap();
  const kept = play.pebbles();
  play.replace([]);
  expect(play.pebbles()).toEqual([]);
  play.replace(kept);
  expect(play.pebbles()).toEqual(kept);
});
