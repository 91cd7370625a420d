/** Puts a brotli and a gzip twin beside every text file, so that a slow line carries as little as possible. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';
import { listFiles } from './checksums.ts';

const textEndings = new Set(['.css', '.html', '.js', '.json', '.sig', '.svg', '.txt', '.webmanifest', '.xml']);
const smallestWorthwhile = 100;

type Codec = {
  readonly ending: string;
  /** Part of the cache's names: another release of the library may write other bytes. */
  readonly release: string;
  readonly pack: (text: Buffer) => Promise<Buffer>;
  readonly unpack: (packed: Buffer) => Promise<Buffer>;
};

const codecs: readonly Codec[] = [
  {
    ending: '.br',
    release: process.versions.brotli ?? 'unknown',
    pack: (text) =>
      promisify(brotliCompress)(text, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
        },
      }),
    unpack: promisify(brotliDecompress) as Codec['unpack'],
  },
  {
    ending: '.gz',
    release: process.versions.zlib,
    pack: async (text) => sameOnEverySystem(await promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION })),
    unpack: promisify(gunzip) as Codec['unpack'],
  },
];

/** Returns how many files now have twins. `cache` may be deleted at any time; it only saves work. */
export async function compressAll(dist: string, { cache = join('.cache', 'compressed') } = {}): Promise<number> {
  await mkdir(cache, { recursive: true });
  const texts = (await listFiles(dist)).filter((file) => textEndings.has(extname(file)));
  const made = await Promise.all(texts.map((file) => compressFile(join(dist, file), cache)));
  return made.filter(Boolean).length;
}

async function compressFile(file: string, cache: string): Promise<boolean> {
  const text = await readFile(file);
  if (text.length < smallestWorthwhile) return false;

  for (const codec of codecs) await writeFile(file + codec.ending, await packOnce(text, codec, cache));
  return true;
}

async function packOnce(text: Buffer, codec: Codec, cache: string): Promise<Buffer> {
  const name = createHash('sha256').update(text).digest('hex');
  const kept = join(cache, `${name}.${codec.release}${codec.ending}`);
  const known = await readIfGood(kept, text, codec);
  if (known) return known;

  const packed = await codec.pack(text);
  // Two files may hold the same text at the same time, and a build may be stopped half-way.
  const half = `${kept}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(half, packed);
  await rename(half, kept);
  return packed;
}

/** What lay on a disk is not trusted until it has been unpacked to the very same text. */
async function readIfGood(kept: string, text: Buffer, codec: Codec): Promise<Buffer | undefined> {
  try {
    const packed = await readFile(kept);
    return text.equals(await codec.unpack(packed)) ? packed : undefined;
  } catch {
    return undefined;
  }
}

/** Byte 9 of a gzip file names the system that wrote it; 255 is "unknown" (RFC 1952, 2.3.1). */
function sameOnEverySystem(gzipped: Buffer): Buffer {
  gzipped[9] = 255;
  return gzipped;
}
