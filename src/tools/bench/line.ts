/** What a measured line is: how slow, and what every kind of line can be told. */
import type { SpawnOptions } from 'node:child_process';

export interface LineShape {
  readonly name: string;
  /** Bits in a second, towards the reader; 0 means as fast as the machine. */
  readonly down: number;
  readonly up: number;
  readonly roundTripMs: number;
  /** What may wait in one direction; more is lost. */
  readonly queueBytes: number;
  /** Of the packets, in each direction, whatever the queue; only namespaces can lose any. */
  readonly lossPercent?: number;
}

export interface Traffic {
  /** Bytes of whole packets, IP and TCP headers included. */
  readonly down: number;
  readonly up: number;
}

/** A program that is to run at one end of the line. */
export interface Started {
  readonly command: string;
  readonly args: readonly string[];
  readonly options?: SpawnOptions;
}

export interface Line {
  readonly kind: 'namespaces' | 'relay';
  /** How to start the server so that only the line leads to it, and where it listens there. */
  readonly far: { wrap(program: Started): Started; readonly address: string; readonly port: number };
  /** How to start the browser so that everything it asks passes the line. */
  readonly near: { wrap(program: Started): Started; flags(hosts: readonly string[]): readonly string[] };
  shape(shape: LineShape): Promise<void>;
  /** Forgets what still waits, and begins to count anew. */
  drain(): Promise<void>;
  count(): Promise<Traffic>;
  close(): Promise<void>;
}

export const slow2g: LineShape = {
  name: 'slow 2G',
  down: 50_000,
  up: 20_000,
  roundTripMs: 2000,
  queueBytes: 128_000,
};

export const slow3g: LineShape = {
  name: 'slow 3G',
  down: 400_000,
  up: 400_000,
  roundTripMs: 400,
  queueBytes: 128_000,
};

export const weakest: LineShape = {
  name: 'the weakest line',
  down: 10_000,
  up: 10_000,
  roundTripMs: 2000,
  queueBytes: 128_000,
  lossPercent: 5,
};

export const noLine: LineShape = { name: 'no slow line', down: 0, up: 0, roundTripMs: 0, queueBytes: 0 };
