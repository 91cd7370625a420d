/** Chromium for the tests that look at the disk. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { WebSocket } from 'ws';
import { launchOptions } from './chromium.ts';
import { pressClose } from './press-close.ts';
import { deleteProfile, newProfile, type OwnProcess, startProcess, type TracedBrowser } from './traced-browser.ts';

/** @param more of the browser's own switches. */
export function newTracedChromium(more: readonly string[] = []): TracedBrowser {
  const profile = newProfile();
  let own: OwnProcess | undefined;
  let browser: Browser | undefined;
  let page: Page | undefined;
  const here = (): Page => {
    if (!page) throw new Error('Chromium was not started');
    return page;
  };
  const kill = async () => {
    await own?.kill();
    own = undefined;
  };

  let address = '';
  const connect = async (isWanted: (one: Page) => boolean) => {
    browser = await chromium.connectOverCDP(address);
    const [context] = browser.contexts();
    const latest = Date.now() + 30_000;
    for (page = undefined; !page; ) {
      page = context?.pages().find(isWanted);
      if (Date.now() > latest) throw new Error('Chromium shows no page');
      if (!page) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  return {
    engine: 'Chromium',
    profile,
    async start(restores = false) {
      if (restores) sayYesToRestoring(profile);
      const flags = ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--no-first-run'];
      const size = ['--window-size=500,800', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
      own = startProcess(launchOptions().executablePath, [
        ...flags,
        ...size,
        ...more,
        restores ? '--restore-last-session' : 'about:blank',
      ]);
      address = (await own.said('DevTools listening on ')).trim();
      await connect((one) => !restores || one.url().startsWith('http'));
    },
    async goto(url) {
      await here().goto(url);
    },
    async tap(selector) {
      // Close is gone before the press has ended.
      if (selector.includes('"/d/"')) await pressClose(here());
      else await here().locator(`${selector} >> visible=true`).first().click();
    },
    run: (task, arg) => here().evaluate(task as never, arg as never) as never,
    async discard() {
      const session = await here().context().newCDPSession(here());
      const { targetInfo } = await session.send('Target.getTargetInfo');
      const crashed = new Promise((resolve) => here().once('crash', resolve));
      void session.send('Page.crash').catch(() => undefined);
      await crashed;
      // Playwright gives up a page that crashed; the browser does not.
      await browser?.close();
      await reload(new URL(`/devtools/page/${targetInfo.targetId}`, address).href);
      await connect((one) => one.url().startsWith('http'));
    },
    async quit() {
      if (!own) return;
      const session = await browser?.newBrowserCDPSession();
      await session?.send('Browser.close').catch(() => undefined);
      await own.gone;
      await kill();
      page = undefined;
    },
    async kill() {
      await kill();
      page = undefined;
    },
    async leave() {
      await kill();
      deleteProfile(profile);
    },
  };
}

/** Asked by a bubble after a crash; nobody can tap on it here. */
function sayYesToRestoring(profile: string): void {
  const file = join(profile, 'Default', 'Preferences');
  if (!existsSync(file)) return;
  writeFileSync(file, readFileSync(file, 'utf8').replace('"exit_type":"Crashed"', '"exit_type":"Normal"'));
}

/** Over the browser's own protocol. */
function reload(address: string): Promise<void> {
  const socket = new WebSocket(address);
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () => socket.send(JSON.stringify({ id: 1, method: 'Page.reload' })));
    socket.on('message', () => {
      socket.terminate();
      resolve();
    });
  });
}
