/** Serves dist/ as a careful host would: the headers it names, compressed twins, and a 404 that is a 404. */
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import { typeOf } from './content-types.ts';
import { type HeaderRule, headersForPath, parseUnderscoreHeaders } from './headers.ts';

/** `url` has no slash at its end; `close` cuts every open connection, so that afterwards nobody answers. */
export type RunningServer = { readonly url: string; readonly port: number; close(): Promise<void> };

type Answer = { readonly status: number; readonly headers: Record<string, string>; readonly body?: Buffer };

type Found = { kind: 'file'; file: string } | { kind: 'folder' } | { kind: 'nothing' };

/** Answers every request from the files of one folder, reread each time. */
export function answerFrom(folder: string): RequestListener {
  return (request, response) => {
    answer(folder, request)
      .catch((): Answer => ({ status: 500, headers: {} }))
      .then((reply) => send(reply, response));
  };
}

/** Port 0 takes any free port. Listens on this machine only. */
export async function serveDist(dist: string, { port }: { port: number }): Promise<RunningServer> {
  const home = await realpath(dist).catch(() => {
    throw new Error(`There is no folder ${dist} to serve: run "npm run build" first.`);
  });
  const server = createServer(answerFrom(home));

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(isTaken ? new Error(`Port ${port} is in use: stop what runs there, or choose another one.`) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });

  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(home: string, request: IncomingMessage): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, headers: { Allow: 'GET, HEAD' } };

  const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
  const rules = await readRules(home);
  const found = await find(home, path);

  if (found.kind === 'folder') {
    const to = `${path}/${query === undefined ? '' : `?${query}`}`;
    return { status: 301, headers: { ...headersForPath(rules, path), Location: to } };
  }
  // A 404 must not inherit the year that a real /assets/ file may be kept.
  if (found.kind === 'nothing')
    return answerWithFile(join(home, '404.html'), 404, headersForPath(rules, '/404.html'), request);
  return answerWithFile(found.file, 200, headersForPath(rules, decodeURIComponent(path)), request);
}

/** Read for every request: a build may have replaced it since. */
async function readRules(home: string): Promise<readonly HeaderRule[]> {
  const text = await readIfThere(join(home, '_headers'));
  return text ? parseUnderscoreHeaders(text.toString()) : [];
}

/** Answers "nothing" to whatever could lead out of the folder, in any spelling. */
async function find(home: string, path: string): Promise<Found> {
  const plain = decode(path);
  if (plain === undefined || !isHarmless(plain)) return { kind: 'nothing' };

  const asked = join(home, plain);
  const isFolder = await stat(asked).then(
    (entry) => entry.isDirectory(),
    () => undefined,
  );
  if (isFolder === undefined) return { kind: 'nothing' };

  const file = await realpath(isFolder ? join(asked, 'index.html') : asked).catch(() => undefined);
  if (!file?.startsWith(home + sep)) return { kind: 'nothing' };
  return isFolder && !plain.endsWith('/') ? { kind: 'folder' } : { kind: 'file', file };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function isHarmless(plain: string): boolean {
  const strange = plain.includes('\\') || plain.includes('//');
  return plain.startsWith('/') && !strange && !plain.split('/').some((part) => part === '..' || part === '.');
}

async function answerWithFile(
  file: string,
  status: 200 | 404,
  fromRules: Record<string, string>,
  request: IncomingMessage,
): Promise<Answer> {
  const { body, encoding } = await readBest(file, String(request.headers['accept-encoding'] ?? ''));
  if (!body) return { status: 404, headers: fromRules, body: Buffer.from('Not found\n') };

  const tag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
  const headers = {
    ...fromRules,
    'Content-Type': typeOf(file),
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
    Vary: 'Accept-Encoding',
    ETag: tag,
  };
  const isKnown = status === 200 && knows(String(request.headers['if-none-match'] ?? ''), tag);
  return isKnown ? { status: 304, headers } : { status, headers, body };
}

async function readBest(file: string, accepted: string): Promise<{ body: Buffer | undefined; encoding?: string }> {
  const wanted = [
    { encoding: 'br', ending: '.br' },
    { encoding: 'gzip', ending: '.gz' },
  ].filter(({ encoding }) => accepts(accepted, encoding));

  for (const { encoding, ending } of wanted) {
    const body = await readIfThere(file + ending);
    if (body) return { body, encoding };
  }
  return { body: await readIfThere(file) };
}

function accepts(header: string, encoding: string): boolean {
  return header.split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

function knows(ifNoneMatch: string, tag: string): boolean {
  return ifNoneMatch.split(',').some((known) => known.trim().replace(/^W\//, '') === tag || known.trim() === '*');
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

/** Node itself holds the body back from a HEAD request. */
function send({ status, headers, body }: Answer, response: ServerResponse): void {
  const length = status === 304 ? {} : { 'Content-Length': String(body?.length ?? 0) };
  response.writeHead(status, { ...headers, ...length });
  response.end(body);
}
