/** `npm run bench`: measures what the goals speak of and writes one table. `--quick`: once instead of three times; `--all`: every language; `--relay`: without namespaces. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeBarePages, writeEmptyPages } from './bare-pages.ts';
import { type Bench, hosts, type Tools } from './bench.ts';
import { buildSites } from './build-sites.ts';
import { buildGeneratorSite, generatorName } from './generator-site.ts';
import { makeIdentity } from './identity.ts';
import { measureDevice } from './measure-device.ts';
import { measureOffline } from './measure-offline.ts';
import { measureText } from './measure-text.ts';
import { measureUpdates } from './measure-updates.ts';
import { measureWeakest } from './measure-weakest.ts';
import { canUseNamespaces } from './namespace-line.ts';
import { notesOf } from './notes.ts';
import { type Row, toMarkdown, writeReport } from './report.ts';
import { readTexts } from './texts.ts';
import { weigh } from './weigh.ts';

const longestMinutes = 30;
const longestMs = longestMinutes * 60_000;
/** Later than this no new round of slow visits begins; a round takes up to two minutes. */
const lateMs = longestMs - 150_000;

/** @returns the exit code: a missed goal is told, it is no failure of the bench. */
export async function main(args: readonly string[], tools: Tools): Promise<number> {
  const rows: Row[] = [];
  const closers: Array<() => unknown> = [];
  const begun = performance.now();
  const cache = join(tools.root, '.cache', 'bench');
  mkdirSync(cache, { recursive: true });
  const content = readTexts();
  const bench: Bench = {
    ...tools,
    cache,
    content,
    identity: makeIdentity(join(cache, 'identity'), Object.values(hosts)),
    repetitions: args.includes('--quick') ? 1 : 3,
    tags: args.includes('--all') ? content.languages.map(({ language }) => language.tag) : ['en', 'ar'],
    canUseNamespaces: !args.includes('--relay') && canUseNamespaces(),
    cutShort: new Map(),
    isLate: () => performance.now() - begun > lateMs,
    tell: (sentence) => console.log(`${minutesSince(begun)}  ${sentence}`),
    add: (...more) => rows.push(...more),
    onEnd: (close) => closers.push(close),
  };

  const stop = new Promise<never>((_, reject) => {
    setTimeout(
      () => reject(new Error(`The bench took longer than ${longestMinutes} minutes and was stopped.`)),
      longestMs,
    ).unref();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => reject(new Error(`The bench was stopped (${signal}).`)));
    }
  });
  const fault = await Promise.race([measure(bench), stop]).then(
    () => undefined,
    (error: Error) => error.message,
  );
  for (const close of closers.reverse()) await finish(close);
  rmSync(join(cache, 'copy'), { recursive: true, force: true });
  if (fault) bench.tell(fault);

  const notes = notesOf(bench, { browser: nameOf(bench.chromium), generator: generatorName });
  const report = { rows, notes: fault ? [`**This table is not whole.** ${fault}`, ...notes] : notes };
  writeReport(join(tools.root, 'bench', 'results.md'), report);
  console.log(`\n${toMarkdown(report)}`);
  bench.tell('Written to bench/results.md.');
  return fault ? 1 : 0;
}

async function measure(bench: Bench): Promise<void> {
  bench.tell('Building the site, its later versions, and what to compare with …');
  const { base, updates } = buildSites(bench);
  const folders = {
    base,
    bare: await writeBarePages(bench),
    empty: writeEmptyPages(bench),
    generator: await buildGeneratorSite(bench),
  };
  weigh(bench, base);
  // What is slowest comes last: it can do with fewer rounds when the machine is busy.
  const reportOffline = await measureOffline(bench, folders);
  await measureDevice(bench, folders);
  await measureUpdates(bench, folders, updates);
  await measureWeakest(bench, folders);
  reportOffline(await measureText(bench, folders));
}

function minutesSince(begun: number): string {
  const seconds = Math.round((performance.now() - begun) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function nameOf(chromium: string): string {
  const { stdout } = spawnSync(chromium, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return /^\S+ \d+/.exec(stdout ?? '')?.[0] ?? 'Chromium';
}

/** What cannot be closed must not keep the rest open. */
async function finish(close: () => unknown): Promise<void> {
  await Promise.race([Promise.resolve().then(close), afterSeconds(10)]).catch(() => undefined);
}

const afterSeconds = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000).unref());
