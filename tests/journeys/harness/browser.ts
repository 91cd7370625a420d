/** One browser for a whole file of tests, for readers who need no profile of their own on disk. */
import { type Browser, chromium } from 'playwright-core';
import { launchOptions } from './chromium.ts';

/** @param more of the browser's own switches. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch(launchOptions(more));
}
