/** Writes down every mark the page ever showed, from its first moment, so that none is missed between two looks. */
import type { BrowserContext, Page } from 'playwright-core';

declare global {
  interface Window {
    marksSeen?: string[];
  }
}

export async function watchMarks(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.marksSeen = [];
    const look = () => {
      const mark = document.documentElement?.getAttribute('data-offline') ?? 'nothing';
      if (window.marksSeen && window.marksSeen[window.marksSeen.length - 1] !== mark) window.marksSeen.push(mark);
    };
    new MutationObserver(look).observe(document, {
      attributes: true,
      attributeFilter: ['data-offline'],
      childList: true,
      subtree: true,
    });
  });
}

/** In their order, such as `['nothing', 'reading', 'ready']`. */
export const marksSeen = (page: Page) => page.evaluate(() => window.marksSeen ?? []);
