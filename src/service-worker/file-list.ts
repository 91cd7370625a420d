/** The list of a language's files with the hash each must have; the first time with the documents themselves. */

import { readBundle } from '#core/pack/bundle.ts';
import { pieceAddress } from '#core/pack/pack-addresses.ts';
import { isRecord } from '#core/worker-messages.ts';
import type { Device } from './device.ts';
import { download } from './download.ts';
import { hashBytes } from './hash-bytes.ts';
import { StoreError } from './store-error.ts';

export interface StoredFile {
  /** A path of our own site, from `/`. */
  readonly url: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  /** Of a document: the name of the list of its parts. */
  readonly parts?: string;
}

export interface FileLists extends Readonly<Record<'reading' | 'app', readonly StoredFile[]>> {
  /** The list of what the helper's desk reads in this language. */
  readonly desk?: StoredFile;
  /** A list of more files, of the app and of the desk: those of all languages, which stay the same while texts change. */
  readonly shared?: StoredFile;
  /** About what the whole app of this language weighs on the line. */
  readonly kilobytes: number;
}

export interface Reading {
  readonly files: readonly StoredFile[];
  /** Documents that came along, by address; believed only where their hash is right. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Throws a StoreError: `other-version` when the site has moved on, so that no version is ever a mixture of two. */
export async function fetchFileLists(device: Device, tag: string): Promise<FileLists> {
  const { reading, app, desk, shared, kilobytes } = await readList(device, `/${tag}/files.json`);
  if (!isFiles(reading) || !isFiles(app)) return refuse();
  if ((desk !== undefined && !isFile(desk)) || (shared !== undefined && !isFile(shared))) return refuse();
  return { reading, app, ...(desk && { desk }), ...(shared && { shared }), kilobytes: Number(kilobytes) || 0 };
}

/**
 * One answer instead of six: on a line with two seconds a round trip that is what makes a language safe while its
 * first page is still being read, and together the documents compress to half.
 */
export async function fetchReadingAtOnce(device: Device, tag: string): Promise<Reading> {
  const { reading, texts = {} } = await readList(device, `/${tag}/reading.json`);
  if (!isFiles(reading) || !isRecord(texts)) return refuse();

  const known = Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { files: reading, texts: new Map(known) };
}

/** Texts of pieces by the address that the hash of each gives it. */
export async function fetchBundle(device: Device, url: string): Promise<Map<string, string>> {
  const { bytes } = await download(device, url, 'no-store');
  const texts = new Map<string, string>();
  for (const text of readBundle(await new Response(bytes).text())) {
    texts.set(pieceAddress(await hashBytes(await new Response(text).arrayBuffer())), text);
  }
  return texts;
}

async function readList(device: Device, url: string): Promise<Record<string, unknown>> {
  const { bytes } = await download(device, url, 'no-store');
  const list: unknown = await new Response(bytes).json().catch(refuse);
  if (!isRecord(list) || typeof list.build !== 'string') return refuse();
  if (list.build !== device.build) throw new StoreError('other-version');
  return list;
}

export function isFiles(data: unknown): data is StoredFile[] {
  return Array.isArray(data) && data.length > 0 && data.every(isFile);
}

function isFile(data: unknown): data is StoredFile {
  if (!isRecord(data)) return false;
  const { url, sha256, parts } = data;
  return (
    matches(url, /^\/([^/_?#\\][^?#\\]*)?$/) &&
    matches(sha256, /^[0-9a-f]{64}$/) &&
    (parts === undefined || matches(parts, /^[0-9a-f]{12}$/))
  );
}

const matches = (data: unknown, form: RegExp) => typeof data === 'string' && form.test(data);

export function refuse(): never {
  throw new StoreError('wrong-bytes');
}
