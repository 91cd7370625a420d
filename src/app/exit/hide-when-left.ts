/** Covers the page while it is not in front, and never shows what was read to whoever comes back to it. */

import { awayMark } from './away-mark.ts';
import { goTo } from './go-to.ts';
import { root } from './root.ts';
import { startAgainEvent } from './start-again-event.ts';

const returnTo = '/';
/** After this long in the background another person may hold the phone. */
const longAway = 20_000;
let hiddenAt = 0;

/** @param leave called where the page is brought back from memory by Back or Forward. */
export function hideWhenLeft(leave: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = Date.now();
      root.style.visibility = 'hidden';
    } else if (!root.hasAttribute('data-leaving')) {
      const isLongAway = hiddenAt > 0 && Date.now() - hiddenAt > longAway;
      // While the way to the language choice lasts, what was read stays covered.
      if (isLongAway && startAgain()) return;
      root.style.visibility = '';
    }
  });
  addEventListener('pagehide', () => {
    root.style.visibility = 'hidden';
  });
  // What was open must not be seen again.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) leave();
  });
}

/** The language choice where it is sure to open; else this document with everything closed. True when it leaves. */
export function startAgain(): boolean {
  if (root.hasAttribute('data-offline') && !root.hasAttribute(awayMark)) {
    goTo(returnTo);
    return true;
  }
  dispatchEvent(new Event(startAgainEvent));
  for (const open of Array.from(document.querySelectorAll('details[open]'))) open.removeAttribute('open');
  scrollTo(0, 0);
  return false;
}
