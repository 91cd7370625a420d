/** Takes Pebble off this device at a reader's tap: by the site's own word where it answers, else by script alone. */
import { goTo } from '#app/exit/go-to.ts';
import { eraseAll } from './erase-all.ts';

const erasePage = '/e/';
const answerMs = 5_000;

/** Resolves when only a script has erased, and something may be left on the disk; else this page is left. */
export async function forgetDevice(): Promise<void> {
  const patience = new Promise<false>((resolve) => setTimeout(resolve, answerMs, false));
  if (await Promise.race([canErase().catch(() => false), patience])) {
    goTo(erasePage);
    return new Promise(() => undefined);
  }
  // First of all: while the mark stands, what is stored is looked at, and looking would put an empty store back.
  document.documentElement.removeAttribute('data-offline');
  await eraseAll();
  leadCloseAway();
}

/** Only an answer from the network clears the disk, and only on hosts that send the header. */
async function canErase(): Promise<boolean> {
  const answer = await fetch(erasePage, { cache: 'no-store' });
  return answer.headers.has('Clear-Site-Data');
}

/** The game is gone too: an empty page is better than one that says it found no network. */
function leadCloseAway(): void {
  const close = document.querySelector<HTMLAnchorElement>('.close');
  if (!close) return;
  close.className = '';
  close.href = 'about:blank';
}
