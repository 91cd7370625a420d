/** Follows links inside Pebble by replacing, so that the tab's list stays one deep and Back leads out. */

import { goTo } from './go-to.ts';

export function followLinks(): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const href = link.getAttribute('href');
    if (href?.charAt(0) !== '/') return;
    event.preventDefault();
    // A page that is open is worth more than one that cannot come.
    // Where our worker is in charge, something readable always comes.
    const canCome = navigator.onLine !== false || Boolean(navigator.serviceWorker?.controller);
    if (canCome) goTo(href);
  });
}
