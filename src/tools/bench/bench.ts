/** What every measurement is given: the machine's tools, the texts, how thorough to be, and where the table is written. */
import type { Content } from '#core/content/read-content.ts';
import type { Identity } from './identity.ts';
import type { Row } from './report.ts';

/** What the starter (bench.mjs) brings, because it lies outside of what TypeScript may load here. */
export interface Tools {
  readonly root: string;
  readonly chromium: string;
  compressAll(folder: string): Promise<unknown>;
}

export interface Bench extends Tools {
  /** For everything that is made here; may be deleted at any time. */
  readonly cache: string;
  readonly content: Content;
  readonly identity: Identity;
  readonly repetitions: number;
  /** Languages whose time to text is measured. */
  readonly tags: readonly string[];
  readonly canUseNamespaces: boolean;
  /** Lines on which time ran out, by name, and how many rounds there were all the same. */
  readonly cutShort: Map<string, number>;
  /** Whether there is too little time left to begin another round. */
  isLate(): boolean;
  tell(sentence: string): void;
  add(...rows: Row[]): void;
  /** Called at the end, in whatever way it comes; the last thing opened is closed first. */
  onEnd(close: () => unknown): void;
}

export const hosts = {
  pebble: 'pebble.test',
  /** The same site with the TLS records that servers write when nobody tells them otherwise. */
  pebbleInLargeRecords: 'large.test',
  bare: 'bare.test',
  generator: 'generator.test',
  empty: 'empty.test',
} as const;

export const smallRecords = 1300;
export const largeRecords = 16_384;
