/** What the device itself does: offline start, Close, memory. No line is involved, the server is gone. */

import { emptyWord } from './bare-pages.ts';
import { type Bench, hosts } from './bench.ts';
import type { Tab } from './browser.ts';
import { inMegabytes, inMilliseconds, median, times } from './figures.ts';
import { keepEverything, keptPath, keptTag } from './kept-profile.ts';
import { type Folders, type Lane, openLane } from './lane.ts';
import { noLine } from './line.ts';
import { lookAround } from './look-around.ts';
import { measureClose } from './measure-close.ts';
import { atMost, onlyTold } from './report.ts';
import { hasMark, isVisible, pause, waitUntil } from './text-visible.ts';
import { dangerSentence, measuredAge, textsOf } from './texts.ts';
import { enter } from './visit.ts';

const slowdown = 6;

export async function measureDevice(bench: Bench, folders: Folders): Promise<void> {
  bench.tell('Offline starts, Close, memory …');
  const lane = await openLane(bench, folders, noLine);
  const kept = await keepEverything(bench, lane);
  await lane.server.stop();
  const rounds = bench.repetitions > 1 ? 5 : 1;
  await measureStarts(bench, lane, kept, rounds);
  await measureClose(bench, lane, kept, rounds);
  await measureHeap(bench, lane, kept);
  await lane.close();
}

async function measureStarts(bench: Bench, lane: Lane, kept: string, rounds: number): Promise<void> {
  const section = `Offline start of a new process, ${slowdown} × slower processor`;
  const sentence = dangerSentence(textsOf(bench.content, keptTag), measuredAge);
  const targets = {
    pebble: { url: `https://${hosts.pebble}${keptPath}`, sentence },
    worker: { url: `https://${hosts.empty}/worker/`, sentence: emptyWord },
    kept: { url: `https://${hosts.empty}/kept/`, sentence: emptyWord },
  };
  const names = ['pebble', 'worker', 'kept'] as const;
  const measured: Record<(typeof names)[number], number[]> = { pebble: [], worker: [], kept: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const { tab, close } = await lane.open(kept, slowdown);
      const begun = enter(tab, targets[name].url);
      const at = await waitUntil(tab, isVisible(targets[name].sentence), { everyMs: 4, withinMs: 20_000 });
      if (at === undefined) throw new Error(`${targets[name].url} does not open offline.`);
      measured[name].push(at - begun);
      await close();
    }
  }
  const [ours, inWorker, inBrowser] = names.map((name) => median(measured[name])) as [number, number, number];
  bench.add(
    atMost(section, 'edition against an empty page from the smallest worker', ours / inWorker, 1.2, times),
    onlyTold(section, 'edition against an empty page from the browser’s own cache', times(ours / inBrowser)),
    onlyTold(
      section,
      'edition / worker / browser, on this machine',
      [ours, inWorker, inBrowser].map(inMilliseconds).join(' / '),
    ),
  );
}

async function measureHeap(bench: Bench, lane: Lane, kept: string): Promise<void> {
  const section = 'Memory of the page (JavaScript heap after collection, without the worker’s)';
  const { tab, close } = await lane.open(kept, 1);
  enter(tab, `https://${hosts.pebble}${keptPath}`);
  if ((await waitUntil(tab, hasMark('ready'), { withinMs: 20_000 })) === undefined)
    throw new Error('The app did not start offline.');
  await pause(1000);
  const started = await heapOf(tab);
  const screens = await lookAround(tab);
  const used = await heapOf(tab);
  await close();
  bench.add(
    atMost(section, 'after start', started, 6_000_000, inMegabytes),
    atMost(section, `in use, after ${screens} screens (every topic, every country)`, used, 12_000_000, inMegabytes),
  );
}

async function heapOf(tab: Tab): Promise<number> {
  await tab.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tab.send<{ usedSize: number }>('Runtime.getHeapUsage');
  return usedSize;
}
