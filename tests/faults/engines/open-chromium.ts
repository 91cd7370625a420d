/** Today's Chromium, by way of Playwright. */
import { type BrowserContext, chromium } from 'playwright-core';
import { chromiumPath } from '#tests/journeys/harness/reader.ts';
import { type Engine, readWorth, type Tab, type Visitor, writeCall } from './engine.ts';

/** A document that breaks off never tells that it has loaded. */
const patience = 8_000;

const args = ['--no-sandbox', '--disable-dev-shm-usage'];

export async function openChromium(): Promise<Engine> {
  if (chromiumPath === undefined)
    throw new Error('No Chromium on this machine: run "npm test", which finds or installs one.');
  const browser = await chromium.launch({ executablePath: chromiumPath, args });
  return {
    name: 'Chromium',
    atOnce: 4,
    canRunBefore: true,
    canKillWorkers: true,
    arrive: async () => visitorIn(await browser.newContext({ viewport: { width: 360, height: 640 } })),
    end: () => browser.close(),
  };
}

export function visitorIn(context: BrowserContext): Visitor {
  return {
    async openTab(before) {
      const page = await context.newPage();
      if (before) await page.addInitScript(before);
      const tab: Tab = {
        goto: (url) =>
          page.goto(url, { timeout: patience }).then(
            () => true,
            () => false,
          ),
        evaluate: async (work, ...given) => readWorth(await page.evaluate(writeCall(work, given))),
        close: () => page.close(),
      };
      return tab;
    },
    async killWorkers() {
      const page = context.pages()[0] ?? (await context.newPage());
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    leave: () => context.close(),
  };
}
