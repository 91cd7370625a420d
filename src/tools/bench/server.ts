/** A handle on the server at the far end of a line (serve-tls.mjs): which sites it has, and what it was asked for. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Identity } from './identity.ts';
import type { Line } from './line.ts';

export interface Asked {
  readonly host: string;
  readonly path: string;
  readonly status: number;
  /** Of the body as it travelled, without headers. */
  readonly bytes: number;
}

export interface Site {
  readonly host: string;
  readonly folder: string;
  readonly recordBytes: number;
}

export interface Server {
  /** From now on this folder is what the host serves. */
  site(site: Site): Promise<void>;
  /** Every request since this was last asked. */
  take(): Promise<readonly Asked[]>;
  /** Refuses connections and cuts those that are open. */
  stop(): Promise<void>;
  listen(): Promise<void>;
  close(): Promise<void>;
}

export async function openServer(
  root: string,
  line: Line,
  identity: Identity,
  sites: readonly Site[],
): Promise<Server> {
  const { command, args, options } = line.far.wrap({
    command: process.execPath,
    args: [join(root, 'src/tools/bench/serve-tls.mjs')],
    options: { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  });
  const child = spawn(command, args, options ?? {});
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  child.on('message', ({ id, answer, fault }: { id: number; answer?: unknown; fault?: string }) => {
    const question = waiting.get(id);
    waiting.delete(id);
    if (fault === undefined) question?.resolve(answer);
    else question?.reject(new Error(`The server of the bench: ${fault}`));
  });
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('The server of the bench ended.'));
  });

  let questions = 0;
  await new Promise((resolve, reject) => waiting.set(0, { resolve, reject }));
  const ask = (order: string, what: object = {}) =>
    new Promise<unknown>((resolve, reject) => {
      questions += 1;
      waiting.set(questions, { resolve, reject });
      child.send({ id: questions, order, ...what });
    });

  const { address, port } = line.far;
  for (const site of sites) await ask('site', site);
  await ask('start', { address, port, ...identity });
  if (line.kind === 'namespaces') await ask('names', { address });

  return {
    site: async (site) => void (await ask('site', site)),
    take: () => ask('take') as Promise<readonly Asked[]>,
    stop: async () => void (await ask('stop')),
    listen: async () => void (await ask('listen', { address, port })),
    close: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill();
      }),
  };
}
