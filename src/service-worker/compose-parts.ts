/** Makes a changed document from the one of before and the few parts that are new. */
import { partAddress, partName, readParts, splitDocument } from '#core/document-parts.ts';
import type { Device } from './device.ts';
import { download } from './download.ts';
import { hashBytes } from './hash-bytes.ts';

/** Documents of one language share parts, and each is asked for once. */
export type PartsOnTheWay = Map<string, Promise<ArrayBuffer>>;

/**
 * @param list names the file that names the parts. Whoever asks must hash what comes. Undefined where most of it is new: then the document packs better as a whole.
 * No copy is left in the browser's own cache.
 */
export async function composeFromParts(
  device: Device,
  list: string,
  before: ArrayBuffer,
  onTheWay: PartsOnTheWay,
): Promise<ArrayBuffer | undefined> {
  const parts = readParts(await new Response(await fetchPart(device, list, onTheWay)).text());
  if (!parts) return undefined;

  const held = new Map<string, ArrayBuffer>();
  for (const text of splitDocument(await new Response(before).text())) {
    const bytes = await new Response(text).arrayBuffer();
    held.set(partName(await hashBytes(bytes)), bytes);
  }
  if (parts.filter((name) => !held.has(name)).length * 2 > parts.length) return undefined;

  const all: ArrayBuffer[] = [];
  for (const name of parts) all.push(held.get(name) || (await fetchPart(device, name, onTheWay)));
  return new Response(new Blob(all)).arrayBuffer();
}

function fetchPart(device: Device, name: string, onTheWay: PartsOnTheWay): Promise<ArrayBuffer> {
  const coming = onTheWay.get(name) || download(device, partAddress(name), 'no-store').then(({ bytes }) => bytes);
  onTheWay.set(name, coming);
  return coming;
}
