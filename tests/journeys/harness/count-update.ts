/** What travels when a published site changes: the worker's own code on caches in memory, its site a built folder. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installVersion } from '#service-worker/install-version.ts';
import { storeGroup } from '#service-worker/store-group.ts';
import { deviceWith, type MemoryCaches, memoryCaches, type TestDevice } from '#tests/service-worker/fakes.ts';

export interface Travelled {
  /** Addresses with the bytes of each, packed with brotli where a host would. */
  readonly requests: ReadonlyArray<{ readonly url: string; readonly bytes: number }>;
  readonly bytes: number;
}

export interface Visitor {
  /** The first time: everything of one language. */
  keep(folder: string, tag: string): Promise<Travelled>;
  /** What a browser does with a site that may have changed. */
  comeBackTo(folder: string): Promise<Travelled>;
  /** Every address in the newest cache with its text. */
  readonly caches: MemoryCaches;
}

const fileOf = (folder: string, url: string) => join(folder, url.endsWith('/') ? `${url}index.html` : url);

function weigh(folder: string, url: string): number {
  const file = fileOf(folder, url);
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

export function newVisitor(): Visitor {
  const caches = memoryCaches();
  let worker = '';

  async function count(folder: string, work: (device: TestDevice) => Promise<unknown>): Promise<Travelled> {
    const asked: string[] = [];
    const fetch = async (url: string) => {
      asked.push(url);
      const file = fileOf(folder, url);
      return existsSync(file) ? new Response(readFileSync(file)) : new Response('', { status: 404 });
    };
    // A browser's first question is for the worker, and without news it has no body.
    const script = readFileSync(join(folder, 'sw.js'), 'utf8');
    if (script !== worker) {
      asked.push('/sw.js');
      await work({
        ...deviceWith(caches, { fetch, asked, faults: new Map(), busiest: () => 0 }),
        ...constantsOf(folder),
      });
    }
    worker = script;
    const requests = asked.map((url) => ({ url, bytes: weigh(folder, url) }));
    return { requests, bytes: requests.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  return {
    caches,
    keep: (folder, tag) =>
      count(folder, async (device) => {
        await installVersion(device);
        await storeGroup(device, 'reading', tag, () => undefined);
        await storeGroup(device, 'app', tag, () => undefined);
      }),
    comeBackTo: (folder) => count(folder, installVersion),
  };
}

/** What the build wrote into the worker. */
function constantsOf(folder: string): Pick<TestDevice, 'build' | 'install'> {
  const script = readFileSync(join(folder, 'sw.js'), 'utf8');
  const build = /build:[`"']([0-9a-f]{12})/.exec(script)?.[1];
  const install = Array.from(
    script.matchAll(/url:[`"'](\/[d/]*)[`"'],sha256:[`"']([0-9a-f]{64})/g),
    ([, url, sha256]) => ({
      url: url ?? '',
      sha256: sha256 ?? '',
    }),
  );
  if (!build || install.length !== 2) throw new Error('The worker says neither its build nor what it installs.');
  return { build, install };
}
