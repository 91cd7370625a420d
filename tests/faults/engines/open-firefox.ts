/** Debian's Firefox, spoken to over WebDriver BiDi, because no library drives a build that is not its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { emptyFile } from '#tests/journeys/harness/lies.ts';
import { type Engine, readWorth, type Tab, type Visitor, writeCall } from './engine.ts';
import { startProgram } from './start-program.ts';

/** A document that breaks off never tells that it has loaded. */
const patience = 8_000;

interface Reply {
  id?: number;
  // biome-ignore lint/suspicious/noExplicitAny: every command answers with something else
  result?: any;
  error?: string;
  message?: string;
}

export async function openFirefox(): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'pebble-firefox-'));
  const engine = await openOn(profile);
  return {
    ...engine,
    async end() {
      await engine.end();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

async function openOn(profile: string, keeps = false): Promise<Engine> {
  const program = startProgram('firefox-esr', [
    ...['--headless', '--no-remote', '--profile', profile],
    ...['--remote-debugging-port=0', 'about:blank'],
  ]);
  const address = await program.hear(/WebDriver BiDi listening on (ws:\S+)/);
  const socket = new WebSocket(`${address}/session`, { perMessageDeflate: false });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));

  let last = 0;
  const waiting = new Map<number, (reply: Reply) => void>();
  socket.on('message', (data) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  });
  socket.on('close', () => {
    for (const answer of waiting.values()) answer({ error: 'gone', message: 'Firefox is gone' });
  });
  const send = (method: string, params: object = {}) =>
    new Promise<NonNullable<Reply['result']>>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error, message }) => {
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error} ${message}`));
        else resolve(result);
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  await send('session.new', { capabilities: {} });

  const openTab = async (userContext: string, before?: string): Promise<Tab> => {
    const { context } = await send('browsingContext.create', { type: 'tab', userContext });
    if (before) {
      await send('script.addPreloadScript', { functionDeclaration: `() => {${before}}`, contexts: [context] });
    }
    return {
      goto: (url) =>
        Promise.race([
          send('browsingContext.navigate', { context, url, wait: 'complete' }).then(
            () => true,
            () => false,
          ),
          new Promise<false>((resolve) => setTimeout(() => resolve(false), patience)),
        ]),
      async evaluate(work, ...args) {
        const { result, exceptionDetails } = await send('script.evaluate', {
          expression: writeCall(work, args),
          target: { context },
          awaitPromise: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.text);
        return readWorth(result.value);
      },
      close: async () => {
        await send('browsingContext.close', { context }).catch(() => undefined);
      },
    };
  };

  return {
    name: 'Firefox',
    atOnce: 3,
    canRunBefore: true,
    takesForWorkers: [emptyFile, 'a body of 8 MB'],
    canKillWorkers: false,
    async arrive(): Promise<Visitor> {
      // What lasts in a profile lies outside of all containers.
      const { userContext } = keeps ? { userContext: 'default' } : await send('browser.createUserContext');
      return {
        openTab: (before) => openTab(userContext, before),
        killWorkers: () => Promise.reject(new Error('Firefox has no way to end a worker')),
        leave: async () => {
          if (!keeps) await send('browser.removeUserContext', { userContext }).catch(() => undefined);
        },
      };
    },
    async end() {
      socket.terminate();
      await program.end();
    },
    killsAtMost: 4,
    startsAtMost: 200,
    openProfile: (kept) => openOn(kept, true),
  };
}
