/** What a bad network or a bad host answers in place of a file: each a lie for one address, all others stay honest. */
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { typeOf } from '#build/content-types.ts';
import { dist, type Lie } from './site.ts';

/** A portal may let browsers keep its answer; under a name that is a hash it would be kept for a year. */
const keptForEver = { 'cache-control': 'public, max-age=31536000, immutable' };
const headersFor = (path: string) => (path.startsWith('/assets/') ? keptForEver : { 'cache-control': 'no-store' });

const html = { 'content-type': 'text/html; charset=utf-8' };
const portal = '<!doctype html><title>Wi-Fi</title><form><input name="password"><button>Log in</button></form>';

const fileOf = (path: string) => (path.endsWith('/') ? `${path}index.html` : path);
const rightType = (path: string) => ({ 'content-type': typeOf(fileOf(path)) ?? 'application/octet-stream' });

interface Asked {
  path: string;
  response: ServerResponse;
  elsewhere: string;
  /** What would have been right. */
  body: Buffer;
}

type Answer = (asked: Asked) => void;

const refuseWith =
  (status: number): Answer =>
  ({ response }) => {
    response.writeHead(status, html).end(status === 204 ? undefined : `<!doctype html><title>${status}</title>`);
  };

/** The headers are those of a good answer, so that nothing but the bytes can tell. */
const answerWith =
  (change: (body: Buffer) => Buffer | string, headers: Record<string, string> = {}): Answer =>
  ({ path, response, body }) => {
    response.writeHead(200, { ...headersFor(path), ...rightType(path), ...headers }).end(change(body));
  };

/** Past the file's own length, as a host with a broken cache: what is announced and what comes differ. */
function announce(length: (body: Buffer) => number): Answer {
  return ({ path, response, body }) => {
    response.writeHead(200, { ...headersFor(path), ...rightType(path), 'content-length': length(body) });
    response.flushHeaders();
    // Not `end`: a browser may leave its half of the line open for ever.
    response.socket?.write(body, () => response.destroy());
  };
}

/** As a script it runs and does nothing; where the worker is asked for, a worker that says nothing would stay. */
export const emptyFile = 'an empty file of the right type';

const answers: Record<string, Answer> = {
  'a portal that answers 200': ({ path, response }) => {
    response.writeHead(200, { ...html, ...headersFor(path) }).end(portal);
  },
  'a redirect to a login': ({ path, response, elsewhere }) => {
    response.writeHead(302, { location: elsewhere, ...headersFor(path) }).end();
  },
  '503': refuseWith(503),
  'an empty 200': ({ path, response }) => {
    response.writeHead(200, { ...headersFor(path), 'content-length': '0' }).end();
  },
  'a line that breaks in the middle': ({ path, response, body }) => {
    response.writeHead(200, { ...headersFor(path), 'content-length': body.length });
    response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.destroy());
  },
  'half a body that calls itself whole': ({ path, response, body }) => {
    response.writeHead(200, headersFor(path)).end(body.subarray(0, Math.floor(body.length / 2)));
  },
  'a portal under the right type': answerWith(() => portal),
  'a portal that wants to be kept for ever': answerWith(() => portal, { ...html, ...keptForEver }),
  'the start page for every address': answerWith(() => readFileSync(join(dist, 'index.html')), html),
  'a redirect within the site': ({ response }) => {
    response.writeHead(302, { location: '/' }).end();
  },
  'moved for good': ({ response, elsewhere }) => {
    response.writeHead(301, { location: elsewhere }).end();
  },
  ...Object.fromEntries([204, 403, 404, 410, 429, 500].map((status) => [String(status), refuseWith(status)])),
  'a part that calls itself a part': ({ path, response, body }) => {
    const half = Math.floor(body.length / 2);
    response.writeHead(206, { ...rightType(path), 'content-range': `bytes 0-${half - 1}/${body.length}` });
    response.end(body.subarray(0, half));
  },
  'half of what was packed': answerWith((body) => gzipSync(body).subarray(0, -20), { 'content-encoding': 'gzip' }),
  'a wrong word about packing': answerWith((body) => body, { 'content-encoding': 'br' }),
  'a small file that unpacks to 50 MB': answerWith(() => gzipSync(Buffer.alloc(50_000_000)), {
    'content-encoding': 'gzip',
  }),
  'a body of 8 MB': answerWith(() => Buffer.alloc(8_000_000, 32)),
  'a length that is too long': announce((body) => body.length + 100),
  'a length that is too short': announce((body) => Math.max(1, body.length - 100)),
  'one bit that is wrong': answerWith((body) => {
    const other = Buffer.from(body);
    const at = Math.floor(body.length / 2);
    other[at] = (other[at] ?? 0) ^ 1;
    return other;
  }),
  'another file of the site': answerWith(() => readFileSync(join(dist, 'manifest.webmanifest'))),
  'no answer, a line cut at once': ({ response }) => {
    response.destroy();
  },
  'no answer, a line that is reset': ({ response }) => {
    response.socket?.resetAndDestroy();
  },
  'the right bytes under a wrong type': answerWith((body) => body, { 'content-type': 'image/png' }),
  'the right bytes with headers of a stranger': answerWith((body) => body, {
    vary: '*',
    refresh: '0; url=/d/',
    'set-cookie': 'a=b',
    link: '</d/>; rel=preload; as=document',
  }),
  'the right bytes, drop by drop': ({ path, response, body }) => {
    response.writeHead(200, { ...headersFor(path), ...rightType(path) });
    const drop = Math.ceil(body.length / 10);
    const timer = setInterval(() => {
      response.write(body.subarray(0, drop));
      body = body.subarray(drop);
      if (body.length > 0) return;
      clearInterval(timer);
      response.end();
    }, 40);
  },
  [emptyFile]: answerWith(() => ''),
};

/** The line is open and nothing moves; whoever stops the site ends it. */
const silences: Record<string, Answer> = {
  silence: () => undefined,
  'silence after a few bytes': ({ path, response, body }) => {
    response.writeHead(200, { ...headersFor(path), ...rightType(path), 'content-length': body.length });
    response.write(body.subarray(0, 20));
  },
};

const all: Record<string, Answer> = { ...answers, ...silences };
export const faults = Object.keys(answers);
/** What browsers keep by themselves, or because they were told to, and show again without asking. */
export const keptFaults = ['a portal that wants to be kept for ever', 'moved for good', '404', '410'];
export const silentFaults = Object.keys(silences);

/** @param folder the site whose file it is. */
export function lieAbout(path: string, fault: string, elsewhere: string, folder = dist): Lie {
  return ({ url }, response) => {
    if (url !== path) return false;
    all[fault]?.({ path, response, elsewhere, body: readFileSync(join(folder, fileOf(path))) });
    return true;
  };
}

/** The line breaks after so many bytes, whether the length was announced or not. */
export function cutAfter(path: string, bytes: number, isAnnounced: boolean, folder = dist): Lie {
  return ({ url }, response) => {
    if (url !== path) return false;
    const body = readFileSync(join(folder, fileOf(path)));
    const length = isAnnounced ? { 'content-length': body.length } : {};
    response.writeHead(200, { ...headersFor(path), ...rightType(path), ...length });
    response.flushHeaders();
    response.write(body.subarray(0, bytes), () => response.destroy());
    return true;
  };
}

/** The site's own file with something written before it: a worker whose device fails it. */
export function putBefore(path: string, script: string, folder = dist): Lie {
  return ({ url }, response) => {
    if (url !== path) return false;
    const body = readFileSync(join(folder, fileOf(path)), 'utf8');
    response.writeHead(200, { 'cache-control': 'no-cache', ...rightType(path) }).end(`${script}\n${body}`);
    return true;
  };
}
