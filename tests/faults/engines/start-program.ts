/** Starts a browser, or what drives one, in a process group of its own, so that its end takes its children along and nobody else's. */
import { spawn } from 'node:child_process';

export interface Program {
  /** What the expression found first among its words; rejects when it ends before. */
  hear(wanted: RegExp): Promise<string>;
  /** At once, as when a battery is taken out. */
  end(): Promise<void>;
}

export function startProgram(path: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Program {
  const child = spawn(path, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, ...env },
  });
  let words = '';
  const kill = () => {
    if (child.exitCode === null && child.signalCode === null && child.pid) process.kill(-child.pid, 'SIGKILL');
  };
  // Also when a run is stopped half-way.
  process.once('exit', kill);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      if (words.length < 20_000) words += chunk;
    });
  }

  return {
    async hear(wanted) {
      let isGone = false;
      gone.then(() => {
        isGone = true;
      });
      for (const latest = Date.now() + 60_000; Date.now() < latest && !isGone; ) {
        const [, found] = wanted.exec(words) ?? [];
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`${path} does not start. ${words.trim()}`);
    },
    async end() {
      kill();
      process.off('exit', kill);
      await gone;
    },
  };
}
