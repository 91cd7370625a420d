/** Says whether a person could read a sentence now: looked up in the page itself, not taken from a paint event. */
import type { Tab } from './browser.ts';

/** The sentence in `innerText` (so neither hidden nor folded away), and all of it inside the viewport. */
function look(sentence: string): boolean {
  const walker = document.body && document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker?.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(sentence);
    if (at < 0 || !node.parentElement?.innerText.includes(sentence)) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + sentence.length);
    const { top, bottom, left, right, width } = range.getBoundingClientRect();
    const isSeen = getComputedStyle(node.parentElement).visibility === 'visible';
    if (isSeen && width > 0 && top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth) return true;
  }
  return false;
}

export function isVisible(sentence: string): string {
  return `(${look})(${JSON.stringify(sentence)})`;
}

export const isWhole = `location.protocol !== 'about:' && document.readyState !== 'loading'`;

export function hasMark(mark: 'reading' | 'ready'): string {
  const marks = mark === 'ready' ? ['ready'] : ['reading', 'ready'];
  return `${JSON.stringify(marks)}.includes(document.documentElement.dataset.offline)`;
}

/** Asks again and again. @returns when it was first true, on performance.now()'s clock; undefined when never. */
export async function waitUntil(
  tab: Tab,
  expression: string,
  { everyMs = 15, withinMs = 90_000 } = {},
): Promise<number | undefined> {
  const end = performance.now() + withinMs;
  while (performance.now() < end) {
    if ((await tab.read<boolean>(expression)) === true) return performance.now();
    await pause(everyMs);
  }
  return undefined;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
