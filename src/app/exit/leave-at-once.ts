/** Close: blank first, then go; the seconds of a slow line are those in which somebody looks over a shoulder. */

const safePlace = '/d/';
const root = document.documentElement;
let leaving = false;

/** Whether a sentinel entry for the Back button stands on top of this document (see platform/doors). */
const hasSentinel = () => root.getAttribute('data-depth') === '1';

/**
 * `replace`, so that Back does not return here. With a sentinel entry on top, one step back first, or Forward
 * would lead here again; the game then prunes what is left of Forward.
 */
export function leave(): void {
  if (leaving) return;
  leaving = true;
  root.style.visibility = 'hidden';
  root.setAttribute('data-leaving', '');
  const go = () => location.replace(safePlace);
  const stepOut = () => {
    if (!hasSentinel()) return go();
    addEventListener('popstate', go);
    history.go(-1);
    setTimeout(go, 150);
  };
  // One frame, so that the blank page is painted before the next one is asked for; never more than 50 ms.
  let gone = false;
  const once = () => {
    if (!gone) stepOut();
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
  addEventListener('touchstart', onPress, { capture: true, passive: false });
  addEventListener('mousedown', onPress, true);
  addEventListener('click', onPress, true);
  addEventListener('keydown', leaveOnThreeKeys, true);
}

let pressed: Array<{ key: string; at: number }> = [];

/** Escape or Shift three times within two seconds, for tablets with a keyboard. */
function leaveOnThreeKeys({ key, timeStamp }: KeyboardEvent): void {
  pressed = key === 'Escape' || key === 'Shift' ? pressed.concat({ key, at: timeStamp }).slice(-3) : [];
  const [first] = pressed;
  if (pressed.length === 3 && first && pressed.every((press) => press.key === first.key) && timeStamp - first.at < 2000)
    leave();
}
