/** The door to packs, and the only file the app imports, lazily: behind it lie Dexie and all of the checking. */
import type { Floor } from '#core/pack/floor.ts';
import type { Pack, ParsePiece, PieceContents } from '#core/pack/pack.ts';
import type { Root } from '#core/pack/root.ts';
import { type UpdateResult, updateLanguage } from './download.ts';
import { fetchBytes } from './fetch-bytes.ts';
import type { Progress } from './fetch-pieces.ts';
import { fetchStoredFirst } from './fetch-stored-first.ts';
import { openPackStore } from './pack-store.ts';
import { readHeldPack } from './read-held-pack.ts';
import { sha256 } from './sha256.ts';
import { canVerify, verifySignature } from './signature.ts';
import { readText } from './text.ts';

export interface Packs<Contents extends PieceContents> {
  /** False where the device lets us keep nothing: then no pack is there after a restart. */
  readonly isLasting: boolean;
  /** The best pack on the device, checked anew; waits about two seconds at most. */
  read(): Promise<Pack<Contents> | undefined>;
  /** Asks the site once, however often it is called while that runs. Never rejects for what the world does. */
  update(onProgress?: (progress: Progress) => void): Promise<UpdateResult<Contents>>;
  /** The highest version accepted here, and a moment that is surely past. */
  readFloor(): Promise<Floor | undefined>;
}

export interface PacksOptions<Contents extends PieceContents> {
  readonly tag: string;
  /** Whose signatures count, as it came with the app. */
  readonly root: Root;
  readonly parsePiece: ParsePiece<Contents>;
  /** The lowest version accepted from the site. */
  readonly floor: number;
  /** The worker's build, where packs were stored with it. */
  readonly build?: string | undefined;
}

export async function openPacks<Contents extends PieceContents>({
  tag,
  root,
  parsePiece,
  floor,
  build,
}: PacksOptions<Contents>): Promise<Packs<Contents>> {
  const store = await openPackStore();
  const fetchPack = build === undefined ? fetchBytes : fetchStoredFirst(build, fetchBytes);
  const rules = { verify: verifySignature, sha256, readText, parsePiece };
  let running: Promise<UpdateResult<Contents>> | undefined;

  return {
    get isLasting() {
      return store.isLasting;
    },

    async read() {
      if (!canVerify()) return undefined;
      return (await readHeldPack(store, tag, parsePiece))?.pack;
    },

    async update(onProgress = () => undefined) {
      if (!canVerify()) return { kind: 'refused', fault: 'no-crypto', keeping: undefined };

      const update = { language: tag, store, fetchBytes: fetchPack, rules, root, floor, onProgress };
      running ??= updateLanguage(update).finally(() => {
        running = undefined;
      });
      return running;
    },

    readFloor: () => store.readFloor(),
  };
}
