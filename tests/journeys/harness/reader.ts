/** A reader with a real browser and a profile of their own on disk, who can close the browser and come back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { launchOptions } from './chromium.ts';

type Options = Parameters<typeof chromium.launchPersistentContext>[1];

export interface Reader {
  /** Folder of the browser's profile; stays between visits. */
  readonly profile: string;
  /** Starts the browser on the profile, as a new process. */
  open(options?: Options): Promise<{ context: BrowserContext; page: Page }>;
  /** Ends the browser process; the profile stays. */
  close(): Promise<void>;
  /** Ends the browser and deletes the profile. */
  leave(): Promise<void>;
}

export function newReader(): Reader {
  const profile = mkdtempSync(join(tmpdir(), 'pebble-reader-'));
  let context: BrowserContext | undefined;

  const close = async () => {
    await context?.close();
    context = undefined;
  };

  return {
    profile,
    async open(options) {
      context = await chromium.launchPersistentContext(profile, {
        ...launchOptions(),
        viewport: { width: 360, height: 640 },
        ...options,
      });
      const page = context.pages()[0] ?? (await context.newPage());
      return { context, page };
    },
    close,
    async leave() {
      await close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Waits until the page says that so much is stored; fails with the last mark when it never does. */
export async function waitForMark(page: Page, mark: 'reading' | 'ready'): Promise<void> {
  const wanted = mark === 'reading' ? ['reading', 'ready'] : ['ready'];
  try {
    await page.waitForFunction((marks) => marks.includes(document.documentElement.dataset.offline ?? ''), wanted, {
      timeout: 60_000,
    });
  } catch (error) {
    throw new Error(`The page is never marked "${mark}": ${JSON.stringify(await tellState(page))}`, { cause: error });
  }
}

const tellState = (page: Page) =>
  page.evaluate(async () => ({
    address: location.pathname,
    mark: document.documentElement.dataset.offline ?? null,
    hasWorker: navigator.serviceWorker?.controller?.state ?? null,
    caches: await Promise.all(
      (await caches.keys()).map(async (name) => [name, (await (await caches.open(name)).keys()).length]),
    ),
  }));
