/** The list of a language's files, with the hash each must have. */
import type { Group } from '#core/worker-messages.ts';
import type { Device } from './device.ts';
import { download } from './download.ts';
import { StoreError } from './store-error.ts';

export interface StoredFile {
  /** A path of our own site, from `/`. */
  readonly url: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** Throws a StoreError: `other-version` when the site has moved on, so that no version is ever a mixture of two. */
export async function fetchFileList(device: Device, group: Group, tag: string): Promise<StoredFile[]> {
  const { bytes } = await download(device, `/${tag}/files.json`, 'no-store');
  const list: unknown = await new Response(bytes).json().catch(refuse);

  if (!isRecord(list) || typeof list.build !== 'string') return refuse();
  if (list.build !== device.build) throw new StoreError('other-version');

  const files = list[group];
  return isFiles(files) ? files : refuse();
}

export function isFiles(data: unknown): data is StoredFile[] {
  return Array.isArray(data) && data.length > 0 && data.every(isFile);
}

function isFile(data: unknown): data is StoredFile {
  return isRecord(data) && matches(data.url, /^\/([^/_?#\\][^?#\\]*)?$/) && matches(data.sha256, /^[0-9a-f]{64}$/);
}

const isRecord = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null;
const matches = (data: unknown, form: RegExp) => typeof data === 'string' && form.test(data);

function refuse(): never {
  throw new StoreError('wrong-bytes');
}
