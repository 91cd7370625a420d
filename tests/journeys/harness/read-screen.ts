/** Reads what stands on the screen now, as eyes would: its words with their language, and its numbers as they are drawn. */
import type { Page } from 'playwright-core';

export interface Words {
  text: string;
  /** Of the nearest element that says so. */
  lang: string;
  /** Set apart as a name or number of its own. */
  isApart: boolean;
}

export interface ScreenReader {
  /** All words in the page or in one part of it, those that are closed or hidden too. */
  collectWords(part?: string): Words[];
  /**
   * Numbers whose digits the eye does not meet, from left to right, in the order in which they are dialled.
   * What stood there before in the same place is not measured again.
   */
  numbersTurnedRound(part?: string): string[];
}

declare global {
  interface Window {
    screenReader: ScreenReader;
  }
}

/** Puts `window.screenReader` into the document that is open now, so that thousands of screens can be read in one go. */
export async function installScreenReader(page: Page): Promise<void> {
  await page.evaluate(() => {
    const textNodes = (part = 'body'): Array<{ node: Node; text: string; parent: Element }> => {
      const found: Array<{ node: Node; text: string; parent: Element }> = [];
      const walker = document.createTreeWalker(document.querySelector(part) ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent && !parent.closest('script, style, svg')) found.push({ node, text: node.textContent ?? '', parent });
      }
      return found;
    };

    const asSeen = (node: Node, from: number, text: string): string => {
      const range = document.createRange();
      return Array.from(text)
        .map((sign, at) => {
          range.setStart(node, from + at);
          range.setEnd(node, from + at + 1);
          const { left, top, width } = range.getBoundingClientRect();
          return { sign, left, top: Math.round(top), width };
        })
        .filter(({ sign, width }) => width > 0 && sign.trim() !== '')
        .sort((a, b) => a.top - b.top || a.left - b.left)
        .map(({ sign }) => sign)
        .join('');
    };

    const drawn = new Set<string>();
    /** The same words in the same places are drawn alike on every screen. */
    const isNew = (text: string, parent: Element) => {
      let key = text;
      for (let at: Element | null = parent; at && at.id !== 'app'; at = at.parentElement)
        key += `<${at.tagName} ${at.className} ${at.getAttribute('dir')}`;
      return drawn.size !== drawn.add(key).size;
    };

    window.screenReader = {
      collectWords: (part) =>
        textNodes(part)
          .filter(({ text }) => text.trim() !== '')
          .map(({ text, parent }) => ({
            text: text.trim(),
            lang: parent.closest('[lang]')?.getAttribute('lang') ?? '',
            isApart: parent.closest('bdi') !== null,
          })),
      numbersTurnedRound: (part) =>
        textNodes(part)
          .filter(({ text, parent }) => /\d/.test(text) && isNew(text, parent) && parent.getClientRects().length > 0)
          .flatMap(({ node, text, parent }) => {
            // A whole telephone number or address; elsewhere each row of digits by itself.
            const isNumber = parent.closest('bdi[dir="ltr"]') !== null;
            return Array.from(text.matchAll(isNumber ? /.+/g : /\d{2,}/g))
              .map((run) => ({ number: run[0], seen: asSeen(node, run.index ?? 0, run[0]) }))
              .filter(({ number, seen }) => seen !== number.replace(/\s/g, ''))
              .map(({ number, seen }) => `${number} is seen as ${seen}`);
          }),
    };
  });
}

export const collectWords = (page: Page): Promise<Words[]> => page.evaluate(() => window.screenReader.collectWords());

export const numbersTurnedRound = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.screenReader.numbersTurnedRound());
