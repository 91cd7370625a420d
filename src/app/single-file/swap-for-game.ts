/**
 * Close in a single file: there is no address to go to, so the game takes the page's place.
 * The text leaves the page; opening the file anew, or the way back of the game, reads it from the file again.
 */
import { startGame } from '#app/game/start-game.ts';
import { closedEntry } from '#core/discreet-names.ts';

const root = document.documentElement;
let isGame = false;
let leaving = false;

export function leave(): void {
  if (isGame) root.style.visibility = '';
  if (leaving) return;
  hide();
  markEntry(closedEntry);
  // One frame, so that the blank page is painted before the game is made; never more than 50 ms.
  requestAnimationFrame(() => setTimeout(whenParsed, 0));
  setTimeout(whenParsed, 50);
}

/** Wherever the browser leads within this file's entries: one that was closed shows the game, and a game stays. */
export function stayClosed(): void {
  addEventListener('popstate', () => {
    if (isGame) markEntry(closedEntry);
    else if (isMarked()) leave();
  });
  // Nothing is painted yet, so there is no frame to wait for: the text goes as soon as it is there.
  if (isMarked()) {
    hide();
    whenParsed();
  }
}

function hide(): void {
  leaving = true;
  root.style.visibility = 'hidden';
  root.setAttribute('data-leaving', '');
}

/** What the file still brings after the swap would stand below the game. */
function whenParsed(): void {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', showGame);
  else showGame();
}

function showGame(): void {
  const [reading, game] = Array.from(document.querySelectorAll('style'));
  const markup = document.querySelector('template');
  if (isGame || !reading || !game || !markup) return;
  isGame = true;
  document.body.textContent = '';
  reading.media = 'not all';
  game.media = 'all';
  root.lang = 'en';
  root.dir = 'ltr';
  document.body.appendChild(document.importNode(markup.content, true));
  scrollTo(0, 0);
  root.removeAttribute('data-leaving');
  root.style.visibility = '';
  cutForward();
  const beach = document.querySelector<HTMLElement>('.beach');
  if (beach) startGame(beach, comeBack);
}

/** One entry more cuts off what Forward could lead to. */
function cutForward(): void {
  try {
    history.pushState(closedEntry, '');
  } catch {
    // Some viewers of files allow no entries; then there is nothing to cut off either.
  }
}

function comeBack(): void {
  markEntry(null);
  location.reload();
}

function isMarked(): boolean {
  try {
    return history.state === closedEntry;
  } catch {
    return false;
  }
}

/** The browser's entry is all that outlives the page here: by its mark Back and Forward find the game. */
function markEntry(mark: string | null): void {
  try {
    history.replaceState(mark, '');
  } catch {
    // Without entries nothing leads back into this page either.
  }
}
