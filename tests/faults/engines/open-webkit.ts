/** WebKitGTK's own small browser, spoken to over plain WebDriver on a screen that nobody sees. It is not iOS, and keeps nothing when it ends. */

import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { emptyFile } from '#tests/journeys/harness/lies.ts';
import { type Engine, readWorth, type Tab, writeCall } from './engine.ts';
import { startProgram } from './start-program.ts';

export async function openWebkit(): Promise<Engine> {
  const screen = startProgram('Xvfb', ['-displayfd', '1', '-screen', '0', '800x900x24', '-nolisten', 'tcp']);
  const display = await screen.hear(/^(\d+)\n/m);
  let session = startSession(display);
  /** A browser that fell silent took its reader along; the next one gets another. */
  const living = async () => {
    const { isSilent, end } = await session;
    if (isSilent()) {
      await end();
      session = startSession(display);
    }
    return session;
  };
  return {
    name: 'WebKit',
    isSilent: async () => (await session).isSilent(),
    atOnce: 1,
    canRunBefore: false,
    takesForWorkers: [emptyFile, 'an empty 200', 'a body of 8 MB'],
    canKillWorkers: false,
    killsAtMost: 0,
    startsAtMost: 0,
    async arrive() {
      const { tab } = await living();
      return {
        openTab: async () => tab,
        killWorkers: () => Promise.reject(new Error('WebKit has no way to end a worker')),
        leave: async () => {
          await tab.close().catch(() => undefined);
        },
      };
    },
    async end() {
      await (await session).end();
      await screen.end();
    },
  };
}

/** Longer than any case waits in a page. */
const patience = 50_000;

async function startSession(display: string) {
  const port = await freePort();
  const driver = startProgram('WebKitWebDriver', [`--port=${port}`], {
    DISPLAY: `:${display}`,
    GDK_BACKEND: 'x11',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    NO_AT_BRIDGE: '1',
  });
  const base = `http://127.0.0.1:${port}`;
  await untilItListens(`${base}/status`);

  let isSilent = false;
  const send = async (path: string, body: object = {}) => {
    if (isSilent) throw new Error('WebKit has fallen silent.');
    // Not `AbortSignal.timeout`: nobody but the request knows of that one, and it can be forgotten with all that waits.
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), patience);
    const request = { method: 'POST', signal: abort.signal, body: JSON.stringify(body) };
    const answer = await fetch(base + path, request)
      .catch((error) => {
        isSilent = true;
        throw error;
      })
      .finally(() => clearTimeout(timer));
    const { value } = (await answer.json()) as {
      value: { error?: string; message?: string } & Record<string, unknown>;
    };
    if (!answer.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  };
  const { sessionId } = await send('/session', { capabilities: {} });
  const session = `/session/${sessionId}`;
  await send(`${session}/timeouts`, { script: 2 * patience, pageLoad: 8_000 });

  /** After a line that broke off it can go on loading for ever, and then goes nowhere else. */
  const goAway = () =>
    send(`${session}/url`, { url: 'about:blank' }).catch((error) => {
      isSilent = true;
      throw error;
    });

  // One window for one reader after the other: a page is left by going to an empty one.
  const tab: Tab = {
    goto: async (url) => {
      const isLoaded = await send(`${session}/url`, { url }).then(
        () => true,
        () => false,
      );
      try {
        // Its own page for what nothing answered stands under the address that was asked for.
        return await tab.evaluate(() => document.documentElement.outerHTML.includes('<meta name="viewport"'));
      } catch {
        if (!isLoaded) await goAway();
        return false;
      }
    },
    async evaluate(work, ...args) {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => ${writeCall(work, args)}).then(done, (error) => done('!' + error));`;
      const json = String(await send(`${session}/execute/async`, { script, args: [] }));
      if (json.startsWith('!')) throw new Error(json.slice(1));
      return readWorth(json);
    },
    close: async () => {
      await goAway();
    },
  };
  // With the driver goes its browser, which may not hear any more.
  return { tab, isSilent: () => isSilent, end: () => driver.end() };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function untilItListens(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(url).then(Boolean, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver does not start.');
}
