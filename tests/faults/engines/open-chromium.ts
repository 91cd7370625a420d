/** Today's Chromium, by way of Playwright. */
import { setTimeout } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { launchOptions } from '#tests/journeys/harness/chromium.ts';
import { emptyFile } from '#tests/journeys/harness/lies.ts';
import { type Engine, readWorth, type Tab, type Visitor, writeCall } from './engine.ts';
import { startProgram } from './start-program.ts';

/** A document that breaks off never tells that it has loaded. */
const patience = 8_000;

export async function openChromium(): Promise<Engine> {
  const { executablePath, args } = launchOptions();
  const launch = () => chromium.launch({ executablePath, args });
  let browser = launch();
  /** A browser that died took its readers along; the next ones get another. */
  const living = async () => {
    if (!(await browser).isConnected()) browser = launch();
    return browser;
  };
  return {
    name: 'Chromium',
    atOnce: 6,
    canRunBefore: true,
    takesForWorkers: [emptyFile],
    canKillWorkers: true,
    arrive: async () => visitorIn(await (await living()).newContext({ viewport: { width: 360, height: 640 } })),
    end: async () => (await browser).close(),
    killsAtMost: 12,
    startsAtMost: 200,
    openProfile: (profile) => openOn(profile),
  };
}

/** Started by ourselves, so that it can be killed at once and not asked to close. */
async function openOn(profile: string) {
  const { executablePath, args } = launchOptions();
  const program = startProgram(executablePath, [
    ...args,
    ...['--headless=new', '--no-first-run', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
  ]);
  const browser = await chromium.connectOverCDP(await program.hear(/DevTools listening on (ws:\S+)/));
  const [context] = browser.contexts();
  if (!context) throw new Error('Chromium has no profile.');
  return { arrive: async () => visitorIn(context), end: () => program.end() };
}

/** Chromium forgets that it has to close where the page of a dead line is just being drawn. */
async function closePage(page: Page): Promise<void> {
  const closed = page.close().then(() => true);
  const closeAgain = async () => {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.close');
  };
  while (!(await Promise.race([closed, setTimeout(500, false)]))) closeAgain().catch(() => undefined);
}

function visitorIn(context: BrowserContext): Visitor {
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
        close: () => closePage(page),
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
