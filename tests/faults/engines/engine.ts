/** What faults are tried in: a real browser for many readers who know nothing of each other. */

export interface Tab {
  /** False where the browser shows a page of its own, because nothing answered. */
  goto(url: string): Promise<boolean>;
  /** Runs a function in the page, which must need nothing from outside; promises are awaited. */
  evaluate<Args extends unknown[], Worth>(
    work: (...args: Args) => Worth | Promise<Worth>,
    ...args: Args
  ): Promise<Worth>;
  close(): Promise<void>;
}

export interface Visitor {
  /** @param before a script that runs in every page of the tab before those of the page, where the engine can. */
  openTab(before?: string): Promise<Tab>;
  /** Ends the service workers of this reader as a browser does that needs memory; only where `canKillWorkers`. */
  killWorkers(): Promise<void>;
  leave(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** How many readers it bears at once. */
  readonly atOnce: number;
  readonly canRunBefore: boolean;
  readonly canKillWorkers: boolean;
  /** Which lies about the worker's script it takes for a worker that does nothing. All others it must refuse. */
  readonly takesForWorkers: readonly string[];
  arrive(): Promise<Visitor>;
  /** Whether it stopped answering: what was seen since says nothing. The next to arrive finds another. */
  isSilent?(): Promise<boolean>;
  end(): Promise<void>;
  /** Another browser on a profile that stays; its `end` is a SIGKILL. Where the engine keeps profiles. */
  openProfile?(profile: string): Promise<Pick<Engine, 'arrive' | 'end'>>;
  /** How often it is worth starting anew. */
  readonly killsAtMost: number;
  /** How many starts of a whole profile are tried. */
  readonly startsAtMost: number;
}

/** As text that can be evaluated: gives JSON, so that every engine hands over the same. */
export const writeCall = (work: (...args: never[]) => unknown, args: readonly unknown[]) =>
  `Promise.resolve((${work})(...${JSON.stringify(args)})).then((worth) => JSON.stringify({ worth }))`;

export const readWorth = <Worth>(json: string): Worth => (JSON.parse(json) as { worth: Worth }).worth;
