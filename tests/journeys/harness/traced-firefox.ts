/** Firefox for the tests that look at the disk, driven over WebDriver BiDi. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { deleteProfile, newProfile, type OwnProcess, startProcess, type TracedBrowser } from './traced-browser.ts';

const program = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (path): path is string => path !== undefined && existsSync(path),
);

/** No talk with its maker, which is not what is looked at; everything that concerns pages is as people have it. */
const settings = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.sessionstore.interval': 2_000,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.server': '',
};

interface Reply {
  id?: number;
  error?: string;
  message?: string;
  // biome-ignore lint/suspicious/noExplicitAny: every command answers with something else
  result?: any;
}

/** @param more of the browser's own settings. */
export function newTracedFirefox(more: Readonly<Record<string, boolean>> = {}): TracedBrowser {
  const profile = newProfile();
  let own: OwnProcess | undefined;
  let socket: WebSocket | undefined;
  let tab = '';
  let last = 0;
  const waiting = new Map<number, (reply: Reply) => void>();
  const send = (method: string, params: object = {}) =>
    new Promise<Reply['result']>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ error, message, result }) => {
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${message}`));
        else resolve(result);
      });
      socket?.send(JSON.stringify({ id, method, params }));
    });
  const end = async (isKilled: boolean) => {
    if (!own) return;
    if (!isKilled) {
      void send('browser.close').catch(() => undefined);
      await own.gone;
    }
    await own.kill();
    socket?.terminate();
    own = undefined;
  };

  const call = async (source: string, args: unknown, target: object) => {
    const { result, exceptionDetails } = await send('script.callFunction', {
      // JSON both ways: the protocol's own values are written in a way of their own.
      functionDeclaration: `async (arg) => JSON.stringify((await (${source})(JSON.parse(arg))) ?? null)`,
      arguments: [{ type: 'string', value: JSON.stringify(args ?? null) }],
      awaitPromise: true,
      target,
      userActivation: true,
    });
    if (exceptionDetails) throw new Error(`Firefox: ${exceptionDetails.text}`);
    return JSON.parse(result.value);
  };

  return {
    engine: 'Firefox',
    profile,
    async start(restores = false) {
      if (program === undefined)
        throw new Error(
          'No Firefox on this machine: run "npm run test:safety", which installs one on Debian, or set FIREFOX_PATH.',
        );
      const all = { ...settings, ...more, 'browser.startup.page': restores ? 3 : 0 };
      const lines = Object.entries(all).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
      writeFileSync(join(profile, 'user.js'), lines.join(''));
      const flags = ['--headless', '--no-remote', '--remote-debugging-port=0', '--remote-allow-system-access'];
      own = startProcess(program, [...flags, '--profile', profile, ...(restores ? [] : ['about:blank'])]);
      const address = (await own.said('WebDriver BiDi listening on ')).trim();
      const next = new WebSocket(`${address}/session`);
      socket = next;
      await new Promise((resolve, reject) => next.once('open', resolve as () => void).once('error', reject));
      next.on('message', (data) => {
        const reply = JSON.parse(String(data)) as Reply;
        if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
      });
      await send('session.new', { capabilities: {} });
      const latest = Date.now() + 30_000;
      for (tab = ''; tab === ''; ) {
        const { contexts } = await send('browsingContext.getTree');
        tab = contexts.find(({ url }: { url: string }) => !restores || url.startsWith('http'))?.context ?? '';
        if (Date.now() > latest) throw new Error('Firefox shows no page');
        if (!tab) await new Promise((resolve) => setTimeout(resolve, 100));
      }
      if (!restores) await send('browsingContext.setViewport', { context: tab, viewport: { width: 500, height: 800 } });
    },
    async goto(url) {
      await send('browsingContext.navigate', { context: tab, url, wait: 'complete' });
    },
    async tap(selector) {
      const point = await call(
        `(selector) => {
          const found = Array.from(document.querySelectorAll(selector)).find((one) => one.getClientRects().length > 0);
          if (!found) return null;
          found.scrollIntoView({ block: 'center' });
          const { left, top, width, height } = found.getBoundingClientRect();
          return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
        }`,
        selector,
        { context: tab },
      );
      if (!point) throw new Error(`nothing to tap on: ${selector}`);
      const actions = [
        { type: 'pointerMove', ...point },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      // Close is gone before the press has ended.
      await send('input.performActions', {
        context: tab,
        actions: [{ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions }],
      }).catch(() => undefined);
    },
    run: (task, arg) => call(String(task), arg, { context: tab }),
    async discard() {
      const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
      const window = contexts.find(({ url }: { url: string }) => url.includes('browser.xhtml'))?.context;
      // Only what is not in front can be thrown out.
      await call(
        `async () => {
          const old = gBrowser.selectedTab;
          const front = gBrowser.addTrustedTab('about:blank');
          gBrowser.selectedTab = front;
          await gBrowser.prepareDiscardBrowser?.(old);
          if (!gBrowser.discardBrowser(old, true)) throw new Error('was not thrown out');
          gBrowser.selectedTab = old;
          gBrowser.removeTab(front);
        }`,
        undefined,
        { context: window },
      );
      for (let tries = 0; tries < 100; tries++) {
        const tree = await send('browsingContext.getTree');
        const found = tree.contexts.find(({ url }: { url: string }) => url.startsWith('http'))?.context;
        if (found) {
          tab = found;
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error('Firefox does not bring the page back');
    },
    quit: () => end(false),
    kill: () => end(true),
    async leave() {
      await end(true);
      deleteProfile(profile);
    },
  };
}
