/** A device made of small objects: caches in memory, and a network that answers what a test wants. */
import { createHash } from 'node:crypto';
import type { Device, VersionCache } from '#service-worker/device.ts';
import type { StoredFile } from '#service-worker/file-list.ts';

export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
export const fileOf = (url: string, text: string): StoredFile => ({ url, sha256: hashOf(text) });

const home = 'https://pebble.test';

interface Entry {
  bytes: ArrayBuffer;
  headers: Headers;
}

export interface MemoryCache extends VersionCache {
  readonly entries: Map<string, Entry>;
}

export interface MemoryCaches {
  readonly byName: Map<string, MemoryCache>;
  open(name: string): Promise<MemoryCache>;
  has(name: string): Promise<boolean>;
  match(url: string, options: { cacheName: string }): Promise<Response | undefined>;
  keys(): Promise<string[]>;
  delete(name: string): Promise<boolean>;
}

/** `beforePut` may throw, like a full disk, or say `false`, like a browser that loses an entry without a word. */
export function memoryCaches(beforePut: (url: string) => boolean = () => true): MemoryCaches {
  const byName = new Map<string, MemoryCache>();
  const open = async (name: string) => {
    const cache = byName.get(name) ?? memoryCache(beforePut);
    byName.set(name, cache);
    return cache;
  };
  const has = async (name: string) => byName.has(name);
  const match: MemoryCaches['match'] = async (url, { cacheName }) => byName.get(cacheName)?.match(url);
  return {
    byName,
    open,
    has,
    match,
    keys: async () => [...byName.keys()],
    delete: async (name) => byName.delete(name),
  };
}

function memoryCache(beforePut: (url: string) => boolean): MemoryCache {
  const entries = new Map<string, Entry>();
  return {
    entries,
    async match(url) {
      const entry = entries.get(url);
      return entry && new Response(entry.bytes, { headers: entry.headers });
    },
    async put(url, response) {
      const entry = { bytes: await response.arrayBuffer(), headers: response.headers };
      if (beforePut(url)) entries.set(url, entry);
    },
    keys: async () => [...entries.keys()].map((url) => ({ url: home + url })),
    delete: async (url) => entries.delete(url),
  };
}

export type Answer = (options: RequestInit) => Response | Promise<Response>;

export interface Site {
  readonly fetch: Device['fetch'];
  /** Every address asked for, in order, with the cache mode. */
  readonly asked: string[];
  /** Answers to give before the true one, by address. */
  readonly faults: Map<string, Answer[]>;
  /** The most requests that were under way at one time. */
  busiest(): number;
}

export function siteOf(files: Record<string, string>): Site {
  const asked: string[] = [];
  const faults = new Map<string, Answer[]>();
  let now = 0;
  let most = 0;

  return {
    asked,
    faults,
    busiest: () => most,
    async fetch(url, options) {
      asked.push(`${url} ${options.cache}`);
      most = Math.max(most, ++now);
      await Promise.resolve();
      now--;

      const fault = faults.get(url)?.shift();
      if (fault) return fault(options);
      return files[url] === undefined ? new Response('not found', { status: 404 }) : page(files[url]);
    },
  };
}

export function page(text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, { headers: { 'content-type': 'text/html', ...headers } });
}

const loginPage = '<h1>Log in to use this network</h1>';

/** What lines, portals and servers answer instead of the file. */
export const answers = {
  'a portal says 200': () => page(loginPage),
  'a redirect to a login': ({ redirect }) => {
    if (redirect === 'error') throw new TypeError('Failed to fetch');
    return page(loginPage);
  },
  'a redirect that was followed': () => Object.defineProperty(page(loginPage), 'redirected', { value: true }),
  'a short body': () => page('a'),
  'an empty body': () => page(''),
  'no content': () => new Response(null, { status: 204 }),
  'part of the content': () => new Response('a', { status: 206 }),
  'not found': () => new Response('not found', { status: 404 }),
  'too many requests': () => new Response('later', { status: 429 }),
  'an error of the server': () => new Response('later', { status: 503 }),
  'a cut in the middle': () => new Response(cutBody()),
  'no network': () => Promise.reject(new TypeError('Failed to fetch')),
} satisfies Record<string, Answer>;

function cutBody(): ReadableStream<Uint8Array> {
  let parts = 0;
  return new ReadableStream({
    pull(controller) {
      if (parts++ > 0) controller.error(new TypeError('network error'));
      else controller.enqueue(new TextEncoder().encode('<p>'));
    },
  });
}

export const installTexts = { '/': 'language choice', '/d/': 'game' };
export const readingTexts = {
  '/zz/': 'start',
  '/zz/1/': 'first edition',
  '/zz/2/': 'second edition',
  '/zz/3/': 'third edition',
  '/zz/p/': 'people',
};
export const appTexts = { '/assets/aa.js': 'app', '/assets/bb.css': 'looks' };

export const filesOf = (texts: Record<string, string>) => Object.entries(texts).map(([url, text]) => fileOf(url, text));

export const listOf = (build: string, reading: Record<string, string>, app: Record<string, string> = appTexts) =>
  JSON.stringify({ build, reading: filesOf(reading), app: filesOf(app) });

export interface TestDevice extends Device {
  readonly caches: MemoryCaches;
}

export function deviceWith(caches: MemoryCaches, site: Site, build = 'b00000000001'): TestDevice {
  return {
    build,
    version: 5,
    install: filesOf(installTexts),
    isGoodLine: () => true,
    clock: () => 1_790_000_000_000,
    chance: () => 0,
    caches,
    fetch: site.fetch,
  };
}

/** A site in ZZ-land with one language. */
export function zzSite(build = 'b00000000001', reading: Record<string, string> = readingTexts): Site {
  return siteOf({ ...installTexts, ...reading, ...appTexts, '/zz/files.json': listOf(build, reading) });
}
