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

/** `device`: a voice of the device itself, in that very language, which sends the text nowhere. */
export type VoiceSource = 'recording' | 'machine' | 'device';

export interface Utterance {
  readonly text: string;
  readonly language: string;
}

export interface Manner {
  /** Topics are for one ear, cards for the person opposite. */
  readonly loudness: 'low' | 'normal';
  /** 1 is as it was spoken; the pitch stays. */
  readonly speed: number;
  /** The word being said, as a place in the text; only some voices tell. */
  readonly onWord?: (start: number, length: number) => void;
}

/** Says texts aloud, one at a time, and only at a tap. */
export interface Voice {
  /** What says exactly this text; undefined: nothing does, and no button is shown. */
  sourceOf(utterance: Utterance): VoiceSource | undefined;
  /** Ends what is being said. Resolves when it falls silent: true where it was said to its end. Never rejects. */
  say(utterance: Utterance, manner: Manner): Promise<boolean>;
  stop(): void;
  /** Told when more or less can be said than before: voices of a device arrive late. @returns ends it. */
  subscribe(onChange: () => void): () => void;
}
