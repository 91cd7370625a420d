/** How an answer lies in the cache: bytes, their hash, and no header that was not asked for. */
import type { VersionCache } from './device.ts';
import type { Download } from './download.ts';
import type { StoredFile } from './file-list.ts';
import { hashBytes } from './hash-bytes.ts';

/** Whatever else a server or somebody on the way adds (Refresh, Link, Vary, Clear-Site-Data) stays out. */
const keptHeaders =
  /^(content-(type|language|security-policy)|(permissions|feature|referrer)-policy|cross-origin-.*|x-(content-type|frame|robots|dns).*)$/;

/** A wrong type, once stored with the right bytes, would spoil the file for good: these are not left to the server. */
const types: Record<string, string> = {
  '': 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

export function makeKept({ url, sha256 }: StoredFile, { bytes, headers: given }: Download): Response {
  const headers = new Headers();
  given.forEach((value, name) => {
    if (keptHeaders.test(name)) headers.set(name, value);
  });

  const type = types[url.split(/[./]/).pop() ?? ''];
  if (type) headers.set('content-type', type);
  headers.set('etag', etagOf(sha256));
  return new Response(bytes, { headers });
}

/** Reads an entry to its end; undefined unless it is there and its bytes still have the hash they were stored with. */
export async function readEntry(
  cache: Pick<VersionCache, 'match'>,
  url: string,
): Promise<(Download & { hash: string }) | undefined> {
  try {
    const stored = await cache.match(url);
    if (!stored) return undefined;

    const { headers } = stored;
    const bytes = await stored.arrayBuffer();
    const hash = await hashBytes(bytes);
    return headers.get('etag') === etagOf(hash) ? { bytes, headers, hash } : undefined;
  } catch {
    return undefined;
  }
}

const etagOf = (hash: string) => `"${hash}"`;
