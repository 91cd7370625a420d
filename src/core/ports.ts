/** What the decisions in core need from a device, asked for as small as possible. */
import type { Bytes } from '#core/pack/bytes.ts';
import type { Floor } from '#core/pack/floor.ts';
import type { PackPlan } from '#core/pack/pack-plan.ts';
import type { Root } from '#core/pack/root.ts';

/** Did the owner of this point (65 raw bytes, P-256) sign the message? Never rejects: what cannot be checked is not good. */
export type VerifySignature = (point: Bytes, signature: Bytes, message: Bytes) => Promise<boolean>;

/** SHA-256 as 64 lower-case hex digits. */
export type Sha256 = (bytes: Bytes) => Promise<string>;

/** Strict UTF-8: throws on bytes that are none, and gives back every character, so that it can be undone exactly. */
export type ReadText = (bytes: Bytes) => string;

/**
 * Brings a file of our own site, at most so many bytes of it.
 * Rejects with PackError 'no-network' or 'too-large'.
 */
export type FetchBytes = (path: string, maxBytes: number) => Promise<Bytes>;

/** A pack at rest: its plan and the text of every piece, by SHA-256. */
export interface StoredPack {
  readonly plan: PackPlan;
  readonly texts: ReadonlyMap<string, string>;
}

/** Where packs are kept. Reading never rejects and never waits long: what cannot be read is not there. */
export interface PackStore {
  /** Is what was saved still here after a restart? */
  readonly isLasting: boolean;
  readFloor(): Promise<Floor | undefined>;
  /** The newest list of keys that was accepted here. */
  readRoot(): Promise<Root | undefined>;
  /** Puts no older one in the place of the one it sees; rejects like savePack. */
  saveRoot(root: Root): Promise<void>;
  /** A pack whose every piece still has its hash; the one before is what it replaced. */
  readPack(language: string, which: 'newest' | 'before'): Promise<StoredPack | undefined>;
  /** Those of the named pieces that are here and still have their hash. */
  readPieces(sha256s: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Keeps a checked piece of an unfinished download, so that it is not fetched twice. */
  keepPiece(sha256: string, text: string): Promise<void>;
  /**
   * All or nothing: pieces, pointer, the pack it replaces, and the floor.
   * Rejects with PackError 'older-than-ours', 'no-room' or 'storage', and then nothing has changed.
   */
  savePack(pack: StoredPack, replaced: PackPlan | undefined, moment: string): Promise<void>;
  /** Remembers a higher floor without a new pack; rejects like savePack. */
  raiseFloor(floor: Floor): Promise<void>;
}

export interface Stopwatch {
  /** Milliseconds since the last restart. */
  elapsed(): number;
  restart(): void;
}
