/** What the worker needs to know and to touch; tests hand in small fakes. */
import { cachePrefix } from '#core/discreet-names.ts';
import type { StoredFile } from './file-list.ts';

export interface VersionCache {
  match(url: string): Promise<Response | undefined>;
  put(url: string, response: Response): Promise<void>;
  keys(): Promise<readonly { url: string }[]>;
  delete(url: string): Promise<boolean>;
}

export interface Device {
  readonly build: string;
  /** The version of the content that belongs to it. */
  readonly version: number;
  /** The files without which a version is no version. */
  readonly install: readonly StoredFile[];
  /** May the line carry this much that nobody asked for? */
  isGoodLine(bytes: number): boolean;
  /** Milliseconds since 1970, as far as the device knows. */
  clock(): number;
  /** From 0 up to 1. */
  chance(): number;
  readonly caches: {
    /** Makes a cache that was not there. */
    open(name: string): Promise<VersionCache>;
    has(name: string): Promise<boolean>;
    match(url: string, options: { cacheName: string }): Promise<Response | undefined>;
    keys(): Promise<string[]>;
    delete(name: string): Promise<boolean>;
  };
  fetch(url: string, options: RequestInit): Promise<Response>;
}

/** To store something there. */
export function openOwnCache({ caches, build }: Device): Promise<VersionCache> {
  return caches.open(cachePrefix + build);
}

/** To look only: where everything was erased, looking must not leave an empty cache behind. */
export async function openOwnCacheIfHere({ caches, build }: Device): Promise<VersionCache | undefined> {
  const name = cachePrefix + build;
  return (await caches.has(name)) ? caches.open(name) : undefined;
}

/** The caches of all versions on this device, in the order in which they were made. */
export async function listVersions({ caches }: Device): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(cachePrefix));
}

/** Own version first, then the others, the youngest first. Makes no cache that was not there. */
export async function listVersionsToTry(device: Device): Promise<string[]> {
  const own = cachePrefix + device.build;
  const names = (await listVersions(device)).reverse();

  return names.includes(own) ? [own, ...names.filter((name) => name !== own)] : names;
}
