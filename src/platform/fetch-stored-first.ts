/** Brings pack files that the worker stored with its documents from there, so that no line is needed and both are of one version. */
import { cachePrefix } from '#core/discreet-names.ts';
import { PackError } from '#core/errors.ts';
import { isBundle } from '#core/pack/pack-addresses.ts';
import type { FetchBytes } from '#core/ports.ts';
import { withinTime } from './within-time.ts';

const readPatience = 1_000;

/** Nothing is believed for lying there: every check of a download follows. */
export function fetchStoredFirst(build: string, fetchBytes: FetchBytes): FetchBytes {
  let hasMissed = false;
  return async (address, maxBytes) => {
    // Many pieces in one answer are of use only to a device that lacks them.
    if (isBundle(address) && !hasMissed) throw new PackError('no-network');
    const stored = await withinTime(readStored(build, address), readPatience, 'storage').catch(() => undefined);
    if (!stored) {
      hasMissed = true;
      return fetchBytes(address, maxBytes);
    }
    if (stored.length > maxBytes) throw new PackError('too-large');
    return stored;
  };
}

async function readStored(build: string, address: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  // `open` would make a cache where none is left.
  const response = await caches.match(address, { cacheName: cachePrefix + build });
  return response && new Uint8Array(await response.arrayBuffer());
}
