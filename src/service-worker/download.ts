/** Brings one file over the network, believing nothing of what comes back. */
import type { Device } from './device.ts';
import { StoreError } from './store-error.ts';
import { within } from './within.ts';

export interface Download {
  readonly bytes: ArrayBuffer;
  readonly headers: Headers;
}

/**
 * Silence this long on a line means that nothing more will come. A slow line is not silent; but where one was gone for
 * 20 s, what was lost is sent again only after up to as long once more.
 */
const idleMs = 60_000;

/** Larger than any file of ours; an endless body stops here. */
const mostBytes = 4_000_000;

/**
 * No `integrity`: with it a browser hands over nothing until the last byte, and a slow file could not be told
 * from a dead line. The caller hashes the bytes.
 */
export async function download(device: Device, url: string, cache: RequestCache): Promise<Download> {
  // Chromium 64 and 65 have no AbortController; there an abandoned request ends when the browser pleases.
  const abort = typeof AbortController === 'function' ? new AbortController() : undefined;
  const signal = abort ? abort.signal : null;

  try {
    const asked = device.fetch(url, { cache, credentials: 'same-origin', redirect: 'error', signal });
    const response = await within(idleMs, asked);
    if (response.status !== 200 || response.redirected) throw new StoreError('wrong-bytes');

    return { bytes: await readBody(response), headers: response.headers };
  } catch (error) {
    abort?.abort();
    throw error instanceof StoreError ? error : new StoreError('no-network');
  }
}

async function readBody(response: Response): Promise<ArrayBuffer> {
  if (!response.body) return within(2 * idleMs, response.arrayBuffer());

  const reader = response.body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; ; ) {
    const { done, value } = await within(idleMs, reader.read());
    if (done) return new Response(new Blob(parts)).arrayBuffer();

    parts.push(value);
    size += value.length;
    if (size > mostBytes) throw new StoreError('wrong-bytes');
  }
}
