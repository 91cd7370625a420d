/** Close: blank first, then go; the seconds of a slow line are those in which somebody looks over a shoulder. */

import { goTo } from './go-to.ts';
import { listenForClose } from './listen-for-close.ts';
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

export function leaveAtOnce(): void {
  listenForClose(leave);
}
