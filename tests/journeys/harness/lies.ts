/** What a bad network answers in place of a file: each a lie for one address, all others stay honest. */
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { dist, type Lie } from './site.ts';

/** A portal may let browsers keep its answer; under a name that is a hash it would be kept for a year. */
const keptForEver = { 'cache-control': 'public, max-age=31536000, immutable' };
const headersFor = (path: string) => (path.startsWith('/assets/') ? keptForEver : { 'cache-control': 'no-store' });

const html = { 'content-type': 'text/html; charset=utf-8' };
const portal = '<!doctype html><title>Wi-Fi</title><form><input name="password"><button>Log in</button></form>';

function bodyOf(path: string): Buffer {
  return readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
}

type Answer = (path: string, response: ServerResponse, elsewhere: string) => void;

const answers: Record<string, Answer> = {
  'a portal that answers 200': (path, response) => {
    response.writeHead(200, { ...html, ...headersFor(path) }).end(portal);
  },
  'a redirect to a login': (path, response, elsewhere) => {
    response.writeHead(302, { location: elsewhere, ...headersFor(path) }).end();
  },
  '503': (_, response) => {
    response.writeHead(503, html).end('<!doctype html><title>503</title>');
  },
  'an empty 200': (path, response) => {
    response.writeHead(200, { ...headersFor(path), 'content-length': '0' }).end();
  },
  'a line that breaks in the middle': (path, response) => {
    const body = bodyOf(path);
    response.writeHead(200, { ...headersFor(path), 'content-length': body.length });
    response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.destroy());
  },
  'half a body that calls itself whole': (path, response) => {
    const body = bodyOf(path);
    response.writeHead(200, headersFor(path)).end(body.subarray(0, Math.floor(body.length / 2)));
  },
};

export const faults = Object.keys(answers);

export function lieAbout(path: string, fault: string, elsewhere: string): Lie {
  return ({ url }, response) => {
    if (url !== path) return false;
    answers[fault]?.(path, response, elsewhere);
    return true;
  };
}
