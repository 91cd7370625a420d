/** A line with a server at its far end and browsers at its near end. */
import { type Bench, hosts, largeRecords, smallRecords } from './bench.ts';
import { type Browser, newProfile, openBrowser } from './browser.ts';
import { pinOf } from './identity.ts';
import type { Line, LineShape } from './line.ts';
import { openNamespaceLine } from './namespace-line.ts';
import { openRelayLine } from './relay-line.ts';
import { openServer, type Server, type Site } from './server.ts';

export interface Lane {
  readonly line: Line;
  readonly server: Server;
  open(profile: string, slowdown: number): Promise<Browser>;
  close(): Promise<void>;
}

export interface Folders {
  readonly base: string;
  readonly bare: string;
  readonly empty: string;
  readonly generator: string | undefined;
}

export async function openLane(bench: Bench, folders: Folders, shape: LineShape): Promise<Lane> {
  const line = bench.canUseNamespaces ? await openNamespaceLine(bench.root) : await openRelayLine();
  bench.onEnd(line.close);
  const server = await openServer(bench.root, line, bench.identity, sitesOf(folders));
  bench.onEnd(server.close);
  await line.shape(shape);

  const flags = [
    `--ignore-certificate-errors-spki-list=${pinOf(bench.identity)}`,
    ...line.near.flags(Object.values(hosts)),
  ];
  const { chromium } = bench;
  return {
    line,
    server,
    async open(profile, slowdown) {
      const browser = await openBrowser({ chromium, profile, flags, wrap: line.near.wrap, slowdown });
      bench.onEnd(browser.close);
      return browser;
    },
    async close() {
      await server.close();
      await line.close();
    },
  };
}

/** A profile that nobody used before, taken away afterwards. */
export async function withNewProfile<Result>(
  bench: Bench,
  work: (profile: string) => Promise<Result>,
): Promise<Result> {
  const profile = newProfile();
  bench.onEnd(profile.forget);
  try {
    return await work(profile.folder);
  } finally {
    profile.forget();
  }
}

function sitesOf({ base, bare, empty, generator }: Folders): Site[] {
  return [
    { host: hosts.pebble, folder: base, recordBytes: smallRecords },
    { host: hosts.pebbleInLargeRecords, folder: base, recordBytes: largeRecords },
    { host: hosts.bare, folder: bare, recordBytes: smallRecords },
    { host: hosts.empty, folder: empty, recordBytes: smallRecords },
    ...(generator ? [{ host: hosts.generator, folder: generator, recordBytes: smallRecords }] : []),
  ];
}
