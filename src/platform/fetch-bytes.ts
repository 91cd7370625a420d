/** Brings a file of our own site as bytes, never more of them than were promised, and gives up on a line that has died. */
import { PackError } from '#core/errors.ts';
import type { Bytes } from '#core/pack/bytes.ts';
import { withinTime } from './within-time.ts';

const idlePatience = 20_000;

/**
 * No HTTP cache (a poisoned one would serve the same wrong file for ever, and a good one is a trace on the device),
 * no cookies, no referrer; a redirect is a captive portal, not us.
 */
export const discreetly = {
  cache: 'no-store',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  redirect: 'error',
} as const;

export async function fetchBytes(address: string, maxBytes: number, patience = idlePatience): Promise<Bytes> {
  const stop = new AbortController();
  try {
    const request = fetch(address, { ...discreetly, signal: stop.signal });
    const response = await withinTime(request, patience, 'no-network');
    if (response.status !== 200) throw new PackError('no-network');
    return await readBody(response, maxBytes, patience);
  } catch (error) {
    stop.abort();
    throw error instanceof PackError ? error : new PackError('no-network');
  }
}

async function readBody(response: Response, maxBytes: number, patience: number): Promise<Bytes> {
  if (!response.body) return readWhole(response, maxBytes, patience);

  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await withinTime(reader.read(), patience, 'no-network');
    if (done) return join(chunks, size);
    size += value.length;
    if (size > maxBytes) {
      // An abort alone does not always reach a body that is being read (Node 20).
      reader.cancel().catch(() => undefined);
      throw new PackError('too-large');
    }
    chunks.push(value);
  }
}

/** Firefox before 65 has no streams: there only the announced length can stop an endless body early. */
async function readWhole(response: Response, maxBytes: number, patience: number): Promise<Bytes> {
  if (Number(response.headers.get('content-length')) > maxBytes) throw new PackError('too-large');

  const body = new Uint8Array(await withinTime(response.arrayBuffer(), patience, 'no-network'));
  if (body.length > maxBytes) throw new PackError('too-large');
  return body;
}

function join(chunks: readonly Uint8Array[], size: number): Bytes {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
