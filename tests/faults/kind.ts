/** What is tried: kinds of faults, each with its cases, and what a case may need. */
import type { Engine } from './engines/engine.ts';
import type { Version } from './version.ts';

export interface World {
  readonly engine: Engine;
  readonly before: Version;
  readonly after: Version;
  readonly older: Version;
  /** A page of somebody else. */
  readonly elsewhere: string;
  /** Picks a few of many, by the seed; all of them where everything is tried. */
  some<Item>(items: readonly Item[], few: number): Item[];
}

/** Gives what was lost or wrong; nothing when the promise held. */
export type Case = { readonly what: string; run(): Promise<string[]> };

export interface Kind {
  readonly name: string;
  cases(world: World): Promise<Case[]> | Case[];
}
