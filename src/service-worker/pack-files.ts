/** Finds out which pieces the packs of a language are made of, so that the list of files need not name them all again. */
import { pieceAddress } from '#core/pack/pack-addresses.ts';
import { isFiles, refuse, type StoredFile } from './file-list.ts';

type ReadStored = (file: StoredFile) => Promise<unknown>;

/**
 * Each step is named by a hash in the one before. Signatures are none of this worker's business: it carries, and the
 * app believes nothing that was not signed.
 * @param readStored stores a file and gives what stands in it.
 */
export async function listPieces(
  files: readonly StoredFile[],
  tag: string,
  readStored: ReadStored,
): Promise<readonly StoredFile[]> {
  const list = files.find(({ url }) => /^\/m\/\d+\.json$/.test(url));
  if (!list) return [];

  const manifest = (await readStored(list)) as Manifest;
  const index = pieceOf(manifest?.languages?.[tag]?.index);
  const { pieces } = (await readStored(index)) as { pieces?: Named[] };
  return [index, ...[...(pieces ?? []), ...(manifest.directory ?? [])].map(({ sha256 }) => pieceOf(sha256))];
}

export const isPiece = (url: string) => /^\/p\/[0-9a-f]{64}\.json$/.test(url);

interface Named {
  sha256: string;
}

interface Manifest {
  languages?: Record<string, { index?: string }>;
  directory?: Named[];
}

function pieceOf(sha256: unknown): StoredFile {
  const file = { url: pieceAddress(String(sha256)), sha256: String(sha256) };
  return isFiles([file]) ? file : refuse();
}
