/** The built site on a server of its own, which can really be stopped and can lie about single files. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { answerFrom } from '#build/serve.ts';

export const dist = join(import.meta.dirname, '..', '..', '..', 'dist');

/** Longer than the pause a page makes between its text and its scripts. */
const quietMs = 700;

/** Answers a request itself and gives true, or leaves it to the site. */
export type Lie = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface Site {
  /** Without a slash at its end. */
  readonly url: string;
  /** Every request that reached the server, such as `GET /uk/2/`, in order. */
  readonly requests: readonly string[];
  /** From now on; `undefined` makes the site honest again. */
  lie(lie: Lie | undefined): void;
  /** From now on another folder is the site: a new version was published. */
  publish(folder: string): void;
  forgetRequests(): void;
  /** Waits until nobody has asked for anything, and nothing is being answered, for most of a second. */
  quiet(): Promise<void>;
  /** Refuses connections and cuts those that are open, as a dead network does. */
  stop(): Promise<void>;
  /** Listens again on the same port. */
  start(): Promise<void>;
}

/**
 * Below those that the system gives away, and none twice in one program: a browser that keeps what it holds would take
 * the next site for the one before, and a site that is stopped could be answered for by another.
 */
let nextPort = 11_000 + Math.floor(Math.random() * 10_000);

export async function openSite(folder = dist): Promise<Site> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  let answer = answerFrom(folder);
  let lie: Lie | undefined;
  let port = 0;
  let open = 0;
  let lastHeard = Date.now();

  const newServer = () =>
    createServer((request, response) => {
      requests.push(`${request.method} ${request.url}`);
      open++;
      response.on('close', () => {
        open--;
        lastHeard = Date.now();
      });
      if (!lie?.(request, response)) answer(request, response);
    }).on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
  let server = newServer();

  const start = () =>
    new Promise<void>((resolve, reject) => {
      server = newServer();
      server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  const startAnywhere = (): Promise<void> => {
    port = nextPort++;
    return start().catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      return startAnywhere();
    });
  };

  await startAnywhere();
  return {
    url: `http://localhost:${port}`,
    requests,
    lie(next) {
      lie = next;
    },
    publish(next) {
      answer = answerFrom(next);
    },
    forgetRequests() {
      requests.length = 0;
    },
    async quiet() {
      lastHeard = Date.now();
      while (open > 0 || Date.now() - lastHeard < quietMs) await setTimeout(50);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    start,
  };
}
