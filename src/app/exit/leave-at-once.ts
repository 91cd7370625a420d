/** Close: blank first, then go; the seconds of a slow line are those in which somebody looks over a shoulder. */
import { listenForClose } from './listen-for-close.ts';

const safePlace = '/d/';
const root = document.documentElement;
let leaving = false;

/** Whether a sentinel entry for the Back button stands on top of this document (see platform/doors). */
const hasSentinel = () => root.getAttribute('data-depth') === '1';

/**
 * `replace`, so that Back does not return here. With a sentinel entry on top, one step back first, or Forward
 * would lead here again; the game then prunes what is left of Forward.
 */
function leave(): void {
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

export function leaveAtOnce(): void {
  listenForClose(safePlace, leave);
}
