/** Close: blank first, then go; the seconds of a slow line are those in which somebody looks over a shoulder. */

import { goTo } from './go-to.ts';
import { root } from './root.ts';

const safePlace = '/d/';
let leaving = false;

export function leave(): void {
  if (leaving) return;
  leaving = true;
  root.style.visibility = 'hidden';
  root.setAttribute('data-leaving', '');
  // One frame, so that the blank page is painted before the next one is asked for; never more than 50 ms.
  let gone = false;
  const once = () => {
    if (!gone) goTo(safePlace);
    gone = true;
  };
  requestAnimationFrame(() => setTimeout(once, 0));
  setTimeout(once, 50);
}

const isClose = (target: EventTarget | null) =>
  target instanceof Element && target.closest(`a[href="${safePlace}"]`) !== null;

export function leaveAtOnce(): void {
  const onPress = (event: Event) => {
    if (!isClose(event.target)) return;
    event.preventDefault();
    leave();
  };
  // The press itself, not its end: a click comes up to 300 ms later on old phones.
  addEventListener('pointerdown', onPress, true);
  addEventListener('click', onPress, true);
  addEventListener('keydown', leaveOnThreeKeys, true);
}

let pressed: Array<{ key: string; at: number }> = [];

/** Escape or Shift three times within two seconds, for tablets with a keyboard. */
function leaveOnThreeKeys({ key, repeat, timeStamp }: KeyboardEvent): void {
  // A key that is held down speaks again and again.
  if (repeat) return;
  pressed = key === 'Escape' || key === 'Shift' ? pressed.concat({ key, at: timeStamp }).slice(-3) : [];
  const [first] = pressed;
  if (pressed.length === 3 && first && pressed.every((press) => press.key === first.key) && timeStamp - first.at < 2000)
    leave();
}
