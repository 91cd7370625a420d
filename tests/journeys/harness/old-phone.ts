/** A phone that was never updated: Chromium 64 of 2018 or a later one, driven over its own protocol because no library still can. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';

const shelf = join(import.meta.dirname, '..', '..', '..', '.cache', 'old-browsers');

/** They do not know Trusted Types or newer names of permissions, and say so of every document; and a stopped server is part of the test. */
const expected =
  /Content-Security-Policy directive '(require-)?trusted-types|with (Feature|Permissions)-Policy header|ERR_CONNECTION_REFUSED/;

export interface OldPhone {
  goto(url: string): Promise<void>;
  /** Runs an expression in the page and gives back what it is worth, promises awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Asks again and again until the expression is true. */
  waitFor(expression: string): Promise<void>;
  /** A finger on the middle of what the selector finds first. */
  tap(selector: string): Promise<void>;
  takePicture(): Promise<Buffer>;
  /** Everything the browser complained of. */
  readonly complaints: readonly string[];
  leave(): Promise<void>;
}

const crash = { error: { message: 'the page crashed' } };

interface Reply {
  id?: number;
  method?: string;
  params?: Record<string, never>;
  result?: Record<string, never>;
  error?: { message: string };
}

export async function openOldPhone(size = { width: 360, height: 640 }, version = 64): Promise<OldPhone> {
  const program = join(shelf, `chromium-${version}`, 'chromium');
  if (!existsSync(program))
    throw new Error(
      `Chromium ${version} is not here: "npm test" fetches it from npm into .cache/old-browsers (Linux on x64 only).`,
    );
  const profile = mkdtempSync(join(tmpdir(), 'pebble-old-phone-'));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--remote-debugging-port=0'];
  // A process group of its own, so that its end takes its children along and nobody else's.
  const child = spawn(program, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const end = () => {
    if (child.exitCode === null && child.signalCode === null && child.pid) process.kill(-child.pid, 'SIGKILL');
  };
  // Also when a test run is stopped half-way.
  process.once('exit', end);
  const port = await readPort(child);
  const socket = new WebSocket(await findPage(port), { perMessageDeflate: false });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));

  let last = 0;
  const waiting = new Map<number, (reply: Reply) => void>();
  let isDead = false;
  const complaints: string[] = [];
  let onLoad = () => {};
  socket.on('message', (data) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
    if (reply.method === 'Page.loadEventFired') onLoad();
    // It answers nothing from then on.
    if (reply.method === 'Inspector.targetCrashed') {
      isDead = true;
      for (const tell of waiting.values()) tell(crash);
    }
    if (reply.method === 'Runtime.exceptionThrown' || reply.method === 'Log.entryAdded') {
      const complaint = JSON.stringify(reply.params);
      if (!expected.test(complaint)) complaints.push(complaint);
    }
  });
  // biome-ignore lint/suspicious/noExplicitAny: every command answers with something else
  const send = (method: string, params: object = {}): Promise<any> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      if (isDead) waiting.get(id)?.(crash);
      else socket.send(JSON.stringify({ id, method, params }));
    });

  for (const domain of ['Page', 'Runtime', 'Log']) await send(`${domain}.enable`);
  await send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: true });
  await send('Emulation.setTouchEmulationEnabled', { enabled: true });

  const phone: OldPhone = {
    complaints,
    async goto(url) {
      const loaded = new Promise<void>((resolve) => {
        onLoad = resolve;
      });
      await send('Page.navigate', { url });
      await loaded;
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
      return result.value;
    },
    async waitFor(expression) {
      const latest = Date.now() + 60_000;
      // A page that is being left answers with an error.
      const isTrue = () => phone.evaluate(`Boolean(${expression})`).catch(() => false);
      while (!(await isTrue())) {
        if (isDead) throw new Error(`the page crashed while waiting for: ${expression}`);
        if (Date.now() > latest) throw new Error(`never became true: ${expression}\n${complaints.join('\n')}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async tap(selector) {
      const point = await phone.evaluate<{ x: number; y: number } | null>(
        `(() => { const found = document.querySelector(${JSON.stringify(selector)}); if (!found) return null;
          found.scrollIntoView({ block: 'center' }); const box = found.getBoundingClientRect();
          return { x: box.left + box.width / 2, y: box.top + box.height / 2 }; })()`,
      );
      if (!point) throw new Error(`nothing to tap: ${selector}`);
      // It drops what fingers do before the page was painted.
      await phone.evaluate(
        `void requestAnimationFrame(() => requestAnimationFrame(() => { window.isPainted = true; }))`,
      );
      await phone.waitFor('window.isPainted');
      const mouse = { ...point, button: 'left', clickCount: 1 };
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse });
      await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse });
    },
    async takePicture() {
      const { data } = await send('Page.captureScreenshot');
      return Buffer.from(data, 'base64');
    },
    async leave() {
      socket.terminate();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      end();
      process.off('exit', end);
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
  return phone;
}

function readPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let words = '';
    child.once('exit', () => reject(new Error(`The old Chromium does not start. ${words}`)));
    child.stderr?.on('data', (chunk) => {
      words += chunk;
      const [, port] = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(words) ?? [];
      if (port) resolve(Number(port));
    });
  });
}

async function findPage(port: number): Promise<string> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const tabs = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Array<Record<string, string>>;
    const address = tabs.find(({ type }) => type === 'page')?.webSocketDebuggerUrl;
    if (address) return address;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The old Chromium has no page');
}
