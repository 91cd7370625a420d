/** The keyboard, and whatever presses buttons for somebody: everything a finger can do with a pebble. */

import { numberOf, type World } from './world.ts';

const stride = 8;
const turnByKey = 15;
const arrows: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function listenToKeys({ main, basket, play, stage, show, toUnits }: World): void {
  const heldBy = (target: EventTarget | null) => play.find(numberOf(target, 'id'))?.isHeld;

  main.addEventListener('keydown', (event) => {
    const { key, target, shiftKey } = event;
    const id = numberOf(target, 'id');
    const [across, down] = arrows[key] ?? [0, 0];
    main.classList.add('keys');
    if (id < 0) return;
    if (key === 'Delete' || key === 'Backspace') {
      play.putBack(id);
      basket.querySelector('button')?.focus();
    } else if (!across && !down) return;
    else if (shiftKey) play.turn(id, (across || down) * turnByKey);
    else {
      if (!heldBy(target)) play.pickUp(id);
      const { x, y } = play.find(id) ?? { x: 0, y: 0 };
      play.carry(id, { x: x + across * stride, y: y + down * stride });
    }
    event.preventDefault();
    show();
  });

  // A click that no finger and no mouse made; those are heard by the hands.
  main.addEventListener('click', ({ target, detail }) => {
    if (detail && 'PointerEvent' in window) return;
    const id = numberOf(target, 'id');
    const slot = numberOf(target, 'slot');
    if (heldBy(target)) play.letGo(id);
    else play.pickUp(id);
    const { left, top } = (target as Element).getBoundingClientRect();
    const tossed = slot < 0 ? slot : play.toss(slot, toUnits({ x: left, y: top }));
    show();
    stage.buttonOf(tossed)?.focus();
  });

  main.addEventListener('focusout', ({ target }) => {
    if (!heldBy(target)) return;
    play.letGo(numberOf(target, 'id'));
    show();
  });
}
