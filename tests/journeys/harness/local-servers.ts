/** Servers as they stand in a shelter: one with a certificate of its own, and one that knows nothing but files. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { answerFrom } from '#build/serve.ts';
import type { Certificate } from './make-certificate.ts';
import { dist } from './site.ts';

export interface LocalServer {
  readonly port: number;
  /** Cuts every connection: from now on nobody answers. */
  stop(): Promise<void>;
}

export const serveSecurely = ({ key, cert }: Certificate) =>
  listen(createSecureServer({ key, cert }, answerFrom(dist)));

/** As `python3 -m http.server` does: types by ending, no header of ours, nothing compressed. */
export const serveFilesOnly = () => listen(createServer(answerWithFile));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const answerWithFile: RequestListener = ({ url = '/' }, response) => {
  const asked = join(dist, decodeURIComponent(url.split('?')[0] ?? '/'));
  const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
  const isThere = file.startsWith(dist) && existsSync(file);
  response.writeHead(isThere ? 200 : 404, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
  response.end(isThere ? readFileSync(file) : 'File not found');
};

async function listen(server: Server): Promise<LocalServer> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
