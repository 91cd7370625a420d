/** One visit to one address: when the text could be read, and what had passed the line by then. */
import { performance } from 'node:perf_hooks';
import type { Tab } from './browser.ts';
import { inKilobytes, median, plain } from './figures.ts';
import type { Lane } from './lane.ts';
import { isVisible, isWhole, waitUntil } from './text-visible.ts';

export interface Moment {
  /** Since the address was entered. */
  readonly ms: number;
  /** Bytes of packets in both directions. */
  readonly wire: number;
  readonly requests: number;
  /** Bytes of bodies. */
  readonly bodies: number;
}

export interface Target {
  readonly host: string;
  readonly path: string;
  readonly sentence: string;
}

/** @returns how long it took until the sentence stood there and until the document was whole. */
export async function visit(
  { line, server }: Lane,
  tab: Tab,
  { host, path, sentence }: Target,
): Promise<{ text: Moment; wholeMs: number; begun: number }> {
  await line.drain();
  await server.take();
  const begun = enter(tab, `https://${host}${path}`);
  const at = await waitUntil(tab, isVisible(sentence));
  if (at === undefined) throw new Error(`https://${host}${path} never showed "${sentence}".`);
  const traffic = await line.count();
  const asked = await server.take();
  const wholeAt = await waitUntil(tab, isWhole);
  const wire = traffic.down + traffic.up;
  const bodies = asked.reduce((all, { bytes }) => all + bytes, 0);
  return {
    text: { ms: at - begun, wire, requests: asked.length, bodies },
    wholeMs: (wholeAt ?? Number.NaN) - begun,
    begun,
  };
}

/** Enters an address and does not wait for it. @returns when that was. */
export function enter(tab: Tab, url: string): number {
  const begun = performance.now();
  tab.send('Page.navigate', { url }).catch(() => undefined);
  return begun;
}

export function middleOf(moments: readonly Moment[]): Moment {
  const of = (key: keyof Moment) => median(moments.map((moment) => moment[key]));
  return { ms: of('ms'), wire: of('wire'), requests: of('requests'), bodies: of('bodies') };
}

export function tellMoment({ wire, requests }: Moment): string {
  return `${inKilobytes(wire)} on the wire, ${plain(requests)} ${requests === 1 ? 'request' : 'requests'}`;
}
