/** Storage and doors that fail a page: on a first visit, with the network gone, and at the first start of a new version. */
import { complaintsOfApp, judgeDocuments } from '../judge.ts';
import type { Case, Kind, World } from '../kind.ts';
import { isMarked, markOf } from '../look.ts';
import { newReader, type Reader, readerOf } from '../reader.ts';
import { lookForNews } from '../update.ts';
import { appDocument, type Version } from '../version.ts';

const gone = (owner: string, name: string) =>
  `Object.defineProperty(${owner}, '${name}', { value: undefined, configurable: true });`;
const replaced = (owner: string, method: string, body: string) =>
  `{ const real = ${owner}.${method}; let n = 0; ${owner}.${method} = function (...given) { n++; ${body} return real.apply(this, given); }; }`;

const putFullAt = (k: number) =>
  replaced('IDBObjectStore.prototype', 'put', `if (n >= ${k}) throw new DOMException('full', 'QuotaExceededError');`);
const closedAt = (k: number) =>
  replaced(
    'IDBDatabase.prototype',
    'transaction',
    `if (n >= ${k}) { this.close(); this.dispatchEvent(new Event('close')); }`,
  );

const scripts: Record<string, string> = {
  'no database': gone('window', 'indexedDB'),
  'a database that throws when it is opened': replaced(
    'IDBFactory.prototype',
    'open',
    `throw new DOMException('', 'SecurityError');`,
  ),
  'a database that never opens': replaced('IDBFactory.prototype', 'open', 'return new EventTarget();'),
  'a database that says it is blocked, and then nothing': replaced(
    'IDBFactory.prototype',
    'open',
    `const request = new EventTarget(); setTimeout(() => { const event = new Event('blocked'); request.dispatchEvent(event); if (request.onblocked) request.onblocked(event); }, 10); return request;`,
  ),
  ...Object.fromEntries([1, 2, 3, 5].map((k) => [`a database that closes at transaction ${k}`, closedAt(k)])),
  ...Object.fromEntries([1, 2, 5, 20, 60].map((k) => [`a database that is full from write ${k} on`, putFullAt(k)])),
  'transactions that abort': `{ const real = IDBDatabase.prototype.transaction; IDBDatabase.prototype.transaction = function (...given) { const one = real.apply(this, given); setTimeout(() => { try { one.abort(); } catch {} }, 0); return one; }; }`,
  'reads that never answer': ['get', 'getAll', 'openCursor', 'getAllKeys', 'openKeyCursor']
    .map((method) => replaced('IDBObjectStore.prototype', method, 'return new EventTarget();'))
    .join('\n'),
  'no caches': gone('window', 'caches'),
  'caches that throw': ['open', 'match', 'keys', 'has']
    .map((method) =>
      replaced('CacheStorage.prototype', method, `return Promise.reject(new DOMException('', 'SecurityError'));`),
    )
    .join('\n'),
  'caches that never answer': ['open', 'match', 'keys', 'has']
    .map((method) => replaced('CacheStorage.prototype', method, 'return new Promise(() => undefined);'))
    .join('\n'),
  'no workers': gone('Navigator.prototype', 'serviceWorker'),
  'a worker that may not be registered': replaced(
    'ServiceWorkerContainer.prototype',
    'register',
    `return Promise.reject(new DOMException('', 'SecurityError'));`,
  ),
  'a registration that never ends': replaced(
    'ServiceWorkerContainer.prototype',
    'register',
    'return new Promise(() => undefined);',
  ),
  'a worker that never answers': replaced('ServiceWorker.prototype', 'postMessage', 'return undefined;'),
  'no crypto': gone('Crypto.prototype', 'subtle'),
  'signatures that cannot be checked': replaced(
    'SubtleCrypto.prototype',
    'verify',
    `return Promise.reject(new DOMException('', 'OperationError'));`,
  ),
};

/**
 * Documents, always; and the app where the mark promises it. At this one start it may still show the version before
 * from its own database, because the failing page cannot reach what the worker has stored.
 */
async function judge(reader: Reader, allowed: readonly Version[], script: string): Promise<string[]> {
  const { complaints, holds } = await judgeDocuments(reader, allowed, script);
  const { tab, site } = reader;
  await tab.goto(site.url + appDocument);
  if (await isMarked(tab, 'ready', 6)) complaints.push(...(await complaintsOfApp(tab, holds, allowed)));
  return complaints;
}

async function withReader(reader: Reader, work: (reader: Reader) => Promise<string[]>): Promise<string[]> {
  try {
    return await work(reader);
  } finally {
    await reader.leave();
  }
}

const atReturn = async ({ engine, before }: World, script: string) =>
  withReader(await readerOf(engine, before), async (reader) => {
    await reader.site.stop();
    const broken = await judge(reader, [before], script);
    // And when it has passed, all is as it was.
    const tab = await reader.comeBack();
    await tab.goto(reader.site.url + appDocument);
    if (!(await isMarked(tab, 'ready'))) broken.push('the app does not come back afterwards');
    return broken;
  });

const atFirst = async ({ engine, before }: World, script: string) =>
  withReader(await newReader(engine, before), async (reader) => {
    const { site } = reader;
    const tab = await reader.comeBack(script);
    await tab.goto(site.url + appDocument);
    await isMarked(tab, 'ready', 8);
    const promised = await markOf(tab);
    // With the network there, the documents stand whatever is broken.
    if (promised === 'nothing') return (await judgeDocuments(reader, [before], script)).complaints;
    await site.stop();
    const complaints = await judge(reader, [before], script);
    return complaints.map((complaint) => `(after "${promised}") ${complaint}`);
  });

const atNewVersion = async ({ engine, before, after }: World, script: string) =>
  withReader(await readerOf(engine, before), async (reader) => {
    reader.site.publish(after.folder);
    await lookForNews(reader.tab, 20);
    await reader.site.stop();
    return judge(reader, [before, after], script);
  });

const moments = {
  'with the network gone': atReturn,
  'on a first visit': atFirst,
  'at the start of a new version': atNewVersion,
};

export const pageStorage: Kind = {
  name: 'storage and doors that fail a page',
  cases(world) {
    if (!world.engine.canRunBefore) return [];
    const pairs = Object.entries(scripts).flatMap(([what, script]) =>
      Object.entries(moments).map(([when, run]): Case => ({ what: `${what}, ${when}`, run: () => run(world, script) })),
    );
    return world.some(pairs, 4);
  },
};
