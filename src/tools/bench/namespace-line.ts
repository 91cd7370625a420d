/** The better line: two network namespaces and between them a process that holds back every packet (tun-line.py). */
import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Line, LineShape, Started, Traffic } from './line.ts';

let lines = 0;

/** Needs root, a TUN device, iproute2 and Python. */
export function canUseNamespaces(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    accessSync('/dev/net/tun', constants.R_OK | constants.W_OK);
  } catch {
    return false;
  }
  return ['ip -V', 'python3 --version', 'sysctl --version'].every((words) => {
    const [command = '', ...args] = words.split(' ');
    return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  });
}

export async function openNamespaceLine(root: string): Promise<Line> {
  lines += 1;
  // A device's name has 15 letters at most.
  const name = `pb${process.pid}${'abcdefgh'.charAt(lines % 8)}`;
  const child = spawn('python3', [join(root, 'src/tools/bench/tun-line.py'), name], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ask = answersOf(child);
  const { near, far, address } = (await ask()) as { near: string; far: string; address: string };
  const command = (words: object) => ask(`${JSON.stringify(words)}\n`) as Promise<Traffic>;

  return {
    kind: 'namespaces',
    far: { wrap: (program) => runInside(far, program), address, port: 443 },
    near: { wrap: (program) => runInside(near, program), flags: () => [] },
    shape: async (shape: LineShape) => void (await command({ do: 'shape', ...shape })),
    drain: async () => void (await command({ do: 'drain' })),
    count: () => command({ do: 'count' }),
    close: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.stdin.end();
      }),
  };
}

function runInside(namespace: string, { command, args, ...rest }: Started): Started {
  return { command: 'ip', args: ['netns', 'exec', namespace, command, ...args], ...rest };
}

/** Each question is one line, and so is each answer, in the same order. */
function answersOf(child: ChildProcessByStdio<Writable, Readable, null>) {
  const waiting: Array<{ resolve(answer: unknown): void; reject(error: Error): void }> = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.resolve(JSON.parse(line)));
  child.once('exit', () => {
    for (const { reject } of waiting.splice(0)) reject(new Error('The slow line ended: its own words are above.'));
  });
  return (question = '') =>
    new Promise<unknown>((resolve, reject) => {
      waiting.push({ resolve, reject });
      if (question) child.stdin.write(question);
    });
}
