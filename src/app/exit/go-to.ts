/** Leaves for another document of ours without a way back to this one. */
import { backEntry } from '#core/discreet-names.ts';
import { root } from './root.ts';

/**
 * `replace`, so that Back does not return here. With the entry for Back on top (see platform/doors), one step back
 * first: else that entry alone would be replaced, and the document under it would stay in the tab's list.
 */
export function goTo(address: string): void {
  root.setAttribute('data-leaving', '');
  // Where the next page does not come, this one goes on as before.
  setTimeout(() => root.removeAttribute('data-leaving'), 5000);
  const go = () => location.replace(address);
  if (history.state !== backEntry) {
    go();
    return;
  }
  addEventListener('popstate', go);
  history.go(-1);
  setTimeout(go, 150);
}
