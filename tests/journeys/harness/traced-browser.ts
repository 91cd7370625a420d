/** A browser as a person has it: a process of its own on a profile of its own, which can be ended in every way there is. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface TracedBrowser {
  readonly engine: string;
  /** Folder of the profile; stays between starts. */
  readonly profile: string;
  /** @param restores brings back the tabs of last time, as a person is offered after a crash. */
  start(restores?: boolean): Promise<void>;
  goto(url: string): Promise<void>;
  /** A press as a finger or a mouse does it. */
  tap(selector: string): Promise<void>;
  /** Runs a function in the page; it can use nothing from outside. */
  run<Arg, Result>(task: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result>;
  /** The page is thrown out of memory, as phones do, and comes back when it is looked at. */
  discard(): Promise<void>;
  /** As a person ends it. */
  quit(): Promise<void>;
  /** As a power cut ends it. */
  kill(): Promise<void>;
  /** Ends it and deletes the profile. */
  leave(): Promise<void>;
}

export const newProfile = () => mkdtempSync(join(tmpdir(), 'pebble-traced-'));

export interface OwnProcess {
  /** Whatever follows these words in what it says, on the same line. */
  said(words: string): Promise<string>;
  /** Resolves when it has ended by itself. */
  gone: Promise<void>;
  kill(): Promise<void>;
}

/** A process group of its own, so that its end takes its children along and nobody else's. */
export function startProcess(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): OwnProcess {
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    env: { ...process.env, ...env },
  });
  const end = () => {
    if (!child.pid) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Nobody of the group is left.
    }
  };
  // Also when a test run is stopped half-way.
  process.once('exit', end);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    said: (words) => hear(child, words),
    gone,
    async kill() {
      end();
      process.off('exit', end);
      await gone;
    },
  };
}

function hear(child: ChildProcess, words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`${child.spawnfile} does not start. ${said}`)));
    child.stderr?.on('data', (chunk) => {
      said += chunk;
      const [, after] = said.split(words);
      if (after?.includes('\n')) resolve(after.split('\n')[0] ?? '');
    });
  });
}

export const deleteProfile = (profile: string) =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/** Long enough for a browser to write down its tabs, and on a busy machine all that it keeps of answers. */
export async function waitUntilWritten({ profile }: TracedBrowser): Promise<void> {
  await pause(12_000);
  for (let tries = 0; tries < 60 && hasJustWritten(profile); tries++) await pause(1000);
}

const hasJustWritten = (profile: string) =>
  readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((path) => /cache/i.test(path))
    .some((path) => (statSync(join(profile, path), { throwIfNoEntry: false })?.mtimeMs ?? 0) > Date.now() - 6000);

/** Waits in the page until the expression of the function is true. */
export async function waitIn(browser: TracedBrowser, isSo: () => boolean, what: string): Promise<void> {
  const latest = Date.now() + 90_000;
  const ask = () => browser.run(isSo, undefined).catch(() => false);
  while (!(await ask())) {
    if (Date.now() > latest) throw new Error(`${browser.engine} never shows ${what}`);
    await pause(100);
  }
}

export const waitUntilReady = (browser: TracedBrowser) =>
  waitIn(browser, () => document.documentElement.dataset.offline === 'ready', 'the mark "ready"');
