/** Chromium for the tests that look at the disk. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { pressClose } from './press-close.ts';
import { chromiumPath } from './reader.ts';
import { deleteProfile, newProfile, type OwnProcess, startProcess, type TracedBrowser } from './traced-browser.ts';

export function newTracedChromium(): TracedBrowser {
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

  return {
    engine: 'Chromium',
    profile,
    async start(restores = false) {
      if (chromiumPath === undefined)
        throw new Error('No Chromium on this machine: run "npm test", which finds or installs one.');
      const flags = ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--no-first-run'];
      const size = ['--window-size=500,800', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
      own = startProcess(chromiumPath, [...flags, ...size, restores ? '--restore-last-session' : 'about:blank']);
      const address = await own.said('DevTools listening on ');
      browser = await chromium.connectOverCDP(address.trim());
      const [context] = browser.contexts();
      const latest = Date.now() + 30_000;
      const isWanted = (one: Page) => !restores || one.url().startsWith('http');
      while (!page || page.isClosed()) {
        page = context?.pages().find(isWanted);
        if (Date.now() > latest) throw new Error('Chromium shows no page');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
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
      const crashed = new Promise((resolve) => here().once('crash', resolve));
      void session.send('Page.crash').catch(() => undefined);
      await crashed;
      await here().reload();
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
