/** One browser for many readers who know nothing of each other: each has storage of their own, gone when they leave. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { launchOptions } from './chromium.ts';

type Options = Parameters<Browser['newContext']>[0];

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
}

export interface Visitors {
  /** Somebody who has never been here. */
  arrive(options?: Options): Promise<Visitor>;
  end(): Promise<void>;
}

/** Playwright forbids Chromium to keep pages in memory for Back; one who asks for it gets the browser as it is. */
export async function openBrowser({ keepsPagesInMemory = false } = {}): Promise<Visitors> {
  const browser = await chromium.launch({
    ...launchOptions(),
    ...(keepsPagesInMemory && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
  });
  return {
    async arrive(options) {
      const context = await browser.newContext({ viewport: { width: 360, height: 640 }, ...options });
      return { context, page: await context.newPage() };
    },
    end: () => browser.close(),
  };
}
