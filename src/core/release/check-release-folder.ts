/** Recomputes every hash in the folder that people are asked to sign, before anybody does. */
import { PackError } from '#core/errors.ts';
import type { Bytes } from '#core/pack/bytes.ts';
import { checkPiece, type NamedPiece } from '#core/pack/check-piece.ts';
import { parseLanguageIndex } from '#core/pack/language-index.ts';
import { type Manifest, parseManifest } from '#core/pack/manifest.ts';
import { type Now, parseNow } from '#core/pack/now.ts';
import type { Sha256 } from '#core/ports.ts';

export interface ReleaseFolder {
  readonly manifest: Manifest;
  readonly now: Now;
}

type Files = ReadonlyMap<string, Bytes>;

export const pieceFile = (sha256: string) => `p/${sha256}.json`;

/** @param files by their path in the folder. @returns one sentence for the first thing that is not as it must be. */
export async function checkReleaseFolder(files: Files, sha256: Sha256): Promise<ReleaseFolder | string> {
  const manifestBytes = files.get('manifest.json');
  const nowBytes = files.get('now.json');
  if (!manifestBytes) return 'manifest.json is missing.';
  if (!nowBytes) return 'now.json is missing.';
  const manifest = orSentence(() => parseManifest(manifestBytes), 'manifest.json');
  if (typeof manifest === 'string') return manifest;
  const now = orSentence(() => parseNow(nowBytes), 'now.json');
  if (typeof now === 'string') return now;
  if (now.manifest !== (await sha256(manifestBytes)) || now.version !== manifest.version)
    return 'now.json names another manifest than the manifest.json beside it.';

  const named = new Set<string>();
  for (const [tag, { index, bytes }] of Object.entries(manifest.languages)) {
    const wrong = await whyNotLanguage(tag, { sha256: index, bytes }, files, named, sha256);
    if (wrong !== undefined) return wrong;
  }
  for (const piece of manifest.directory) {
    const wrong = await whyNotPiece(piece, files, named, sha256);
    if (wrong !== undefined) return wrong;
  }
  const stray = Array.from(files.keys()).find((name) => name.startsWith('p/') && !named.has(name));
  return stray === undefined ? { manifest, now } : `${stray} is named by no list.`;
}

async function whyNotLanguage(
  tag: string,
  index: NamedPiece,
  files: Files,
  named: Set<string>,
  sha256: Sha256,
): Promise<string | undefined> {
  const wrong = await whyNotPiece(index, files, named, sha256);
  if (wrong !== undefined) return wrong;
  const list = orSentence(
    () => parseLanguageIndex(files.get(pieceFile(index.sha256)) ?? new Uint8Array(0)),
    `The index of "${tag}"`,
  );
  if (typeof list === 'string') return list;
  if (list.language !== tag) return `The index of "${tag}" says that it is of "${list.language}".`;
  for (const piece of list.pieces) {
    const fault = await whyNotPiece(piece, files, named, sha256);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

async function whyNotPiece(piece: NamedPiece, files: Files, named: Set<string>, sha256: Sha256) {
  const name = pieceFile(piece.sha256);
  named.add(name);
  const bytes = files.get(name);
  if (!bytes) return `${name} is missing.`;
  try {
    await checkPiece(piece, bytes, sha256);
    return undefined;
  } catch (error) {
    if (error instanceof PackError) return `${name} has other bytes than its name and its list say.`;
    throw error;
  }
}

function orSentence<T>(read: () => T, what: string): T | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof PackError) return `${what} is not of the right shape.`;
    throw error;
  }
}
