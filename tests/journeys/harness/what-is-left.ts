/** Asks the browser, from a page of the site, what the site has left on the device. */
import type { Page } from 'playwright-core';

export interface Left {
  caches: readonly string[];
  databases: readonly string[];
  workers: number;
}

export const nothing: Left = { caches: [], databases: [], workers: 0 };

export function whatIsLeft(page: Page): Promise<Left> {
  return page.evaluate(async () => ({
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}
