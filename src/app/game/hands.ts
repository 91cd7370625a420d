/** Fingers and mice: a drag carries a pebble or rakes the sand, a tap turns a pebble or takes one. */

import type { Point } from './pebble-shape.ts';
import { numberOf, type World } from './world.ts';

/** What a finger began on: a pebble, a place of the basket (else -1), or the sand. `aside` is there once it carries. */
interface Hand {
  id: number;
  readonly slot: number;
  readonly from: Point;
  readonly rake?: (to: Point) => void;
  aside?: Point;
}

const stillATap = 6;
const turnByTap = 15;
/** A pebble from the basket rides above the finger, which would hide it. */
const aboveFinger = { x: 0, y: -34 };

export function listenToHands({ main, basket, play, sand, show, toUnits }: World): void {
  const hands = new Map<number, Hand>();
  const waterline = () => main.clientHeight * 0.43;

  const lift = (hand: Hand, at: Point) => {
    const lying = play.find(hand.id);
    hand.aside = lying ? { x: lying.x - at.x, y: lying.y - at.y } : aboveFinger;
    if (hand.slot >= 0) hand.id = play.take(hand.slot);
    else play.pickUp(hand.id);
  };

  const release = ({ pointerId, type, x, y }: PointerEvent) => {
    const hand = hands.get(pointerId);
    hands.delete(pointerId);
    if (!hand) return;
    const { id, slot, from, aside } = hand;
    if (aside) {
      if (document.elementsFromPoint(x, y).includes(basket)) play.putBack(id);
      else play.letGo(id);
    } else if (type === 'pointerup') {
      if (slot >= 0) play.toss(slot, toUnits(from));
      else play.turn(id, turnByTap);
    }
    show();
  };

  main.addEventListener('pointerdown', ({ target, pointerId, button, x, y }) => {
    const [id, slot] = [numberOf(target, 'id'), numberOf(target, 'slot')];
    const from = { x, y };
    main.classList.remove('keys');
    if (button) return;
    if (id >= 0 || slot >= 0) hands.set(pointerId, { id, slot, from });
    else if ((target as Element).tagName !== 'CANVAS' || y < waterline()) return;
    else hands.set(pointerId, { id, slot, from, rake: sand.start(from) });
    main.setPointerCapture(pointerId);
  });

  main.addEventListener('pointermove', ({ pointerId, x, y }) => {
    const hand = hands.get(pointerId);
    if (!hand) return;
    const { from, rake } = hand;
    if (rake) return rake({ x, y: Math.max(y, waterline()) });
    if (!hand.aside) {
      if (Math.hypot(x - from.x, y - from.y) < stillATap) return;
      lift(hand, toUnits(from));
    }
    const at = toUnits({ x, y });
    const aside = hand.aside ?? at;
    play.carry(hand.id, { x: at.x + aside.x, y: at.y + aside.y });
    show();
  });
  main.addEventListener('pointerup', release);
  main.addEventListener('pointercancel', release);
}
