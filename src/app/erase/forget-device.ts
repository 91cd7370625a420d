/** Takes Pebble off this device at a reader's tap: by the site's own word where it answers, else by script alone. */
import { goTo } from '#app/exit/go-to.ts';
import { eraseAll } from './erase-all.ts';

const erasePage = '/e/';
const answerMs = 5_000;

/** Resolves when only a script has erased, and something may be left on the disk; else this page is left. */
export async function forgetDevice(): Promise<void> {
  const patience = new Promise<false>((resolve) => setTimeout(resolve, answerMs, false));
  if (await Promise.race([hasSiteErased().catch(() => false), patience])) {
    goTo(erasePage);
    return new Promise(() => undefined);
  }
  // First of all: while the mark stands, what is stored is looked at, and looking would put an empty store back.
  document.documentElement.removeAttribute('data-offline');
  await eraseAll();
  leadCloseAway();
}

/** The header of that answer clears the disk as well, where host and browser know it: browsers hide it, but not its effect. */
async function hasSiteErased(): Promise<boolean> {
  const answer = await fetch(erasePage, { cache: 'no-store' });
  return answer.ok && (await caches.keys()).length === 0;
}

/** The game is gone too: an empty page is better than one that says it found no network. */
function leadCloseAway(): void {
  const close = document.querySelector<HTMLAnchorElement>('.close');
  if (!close) return;
  close.className = '';
  close.href = 'about:blank';
}
