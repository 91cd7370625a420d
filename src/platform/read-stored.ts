/** Reads a file as the worker has stored it, of whichever version; what it holds is checked by who asked. */
import type { Bytes } from '#core/pack/bytes.ts';
import { withinTime } from './within-time.ts';

/** A voice is a few hundred kilobytes, which an old phone may take a second to read. */
const patienceMs = 3_000;

/** Undefined where there is none. Rejects where storage fails, or hangs. */
export function readStored(address: string): Promise<Bytes | undefined> {
  return withinTime(readWhole(address), patienceMs, 'storage');
}

async function readWhole(address: string): Promise<Bytes | undefined> {
  const response = await caches.match(address);
  return response && new Uint8Array(await response.arrayBuffer());
}
