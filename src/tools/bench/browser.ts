/** A browser process of its own at the near end of a line, spoken to over a pipe so that nothing of it uses the line. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPipe, type Pipe } from './pipe.ts';

export interface Tab {
  send<Answer = unknown>(method: string, what?: object): Promise<Answer>;
  /** The value of an expression in the page; undefined while there is no page to ask. */
  read<Value>(expression: string): Promise<Value | undefined>;
}

export interface Browser {
  readonly tab: Tab;
  close(): Promise<void>;
}

export interface BrowserOptions {
  readonly chromium: string;
  readonly profile: string;
  readonly flags: readonly string[];
  readonly wrap: (program: { command: string; args: readonly string[] }) => {
    command: string;
    args: readonly string[];
  };
  /** How many times slower the page's processor is made. */
  readonly slowdown: number;
}

/** Nothing but what the page itself asks for may use the line. */
const quietFlags = [
  '--headless=new',
  '--no-sandbox',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-gpu',
  '--disable-sync',
  '--disable-features=AutofillServerCommunication,DialMediaRouteProvider,MediaRouter,OptimizationHints,Translate',
  '--metrics-recording-only',
  '--mute-audio',
  '--password-store=basic',
  '--use-mock-keychain',
  '--window-size=360,640',
  '--remote-debugging-pipe',
];

export function newProfile(): { readonly folder: string; forget(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'bench-reader-'));
  return { folder, forget: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

export async function openBrowser({ chromium, profile, flags, wrap, slowdown }: BrowserOptions): Promise<Browser> {
  const { command, args } = wrap({
    command: chromium,
    args: [...quietFlags, `--user-data-dir=${profile}`, ...flags, 'about:blank'],
  });
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const pipe = openPipe(child);
  const tab = await openTab(pipe);
  await tab.send('Emulation.setDeviceMetricsOverride', { width: 360, height: 640, deviceScaleFactor: 2, mobile: true });
  if (slowdown > 1) await tab.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { tab, close: () => endBrowser(child, pipe) };
}

async function openTab(pipe: Pipe): Promise<Tab> {
  const { targetInfos } = await pipe.send<{ targetInfos: Array<{ type: string; targetId: string }> }>(
    'Target.getTargets',
  );
  const page = targetInfos.find(({ type }) => type === 'page');
  if (!page) throw new Error('The browser of the bench opened no page.');
  const { sessionId } = await pipe.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId: page.targetId,
    flatten: true,
  });

  const send: Tab['send'] = (method, what) => pipe.send(method, what, sessionId);
  await send('Page.enable');
  return {
    send,
    async read<Value>(expression: string) {
      const answer = await send<{ result?: { value?: Value } }>('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
      }).catch(() => undefined);
      return answer?.result?.value;
    },
  };
}

async function endBrowser(child: ChildProcess, pipe: Pipe): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    child.once('close', () => resolve());
  });
  // Asked to end by itself, so that what it stored is on the disk.
  pipe.send('Browser.close').catch(() => undefined);
  const timer = setTimeout(() => child.kill('SIGKILL'), 8000);
  await ended;
  clearTimeout(timer);
}
