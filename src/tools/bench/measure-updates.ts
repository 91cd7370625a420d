/** What a reader who comes back pays when nothing, one number, one text or one language has changed. */
import { type Bench, hosts, smallRecords } from './bench.ts';
import type { Update } from './build-sites.ts';
import { copyDaysApart } from './days-apart.ts';
import { inBytes, inKilobytes, plain, sum } from './figures.ts';
import { keepEverything, keptPath, keptTag, withCopy } from './kept-profile.ts';
import { type Folders, type Lane, openLane } from './lane.ts';
import { noLine } from './line.ts';
import { atMost, onlyTold } from './report.ts';
import type { Asked } from './server.ts';
import { hasMark, pause, waitUntil } from './text-visible.ts';
import { enter } from './visit.ts';

const section = `A reader of "${keptTag}" comes back`;
const goals = { 'one number': 15_000, 'one text': 15_000, 'one language': 110_000 } as const;
const mostVisits = 4;

interface Price {
  readonly asked: readonly Asked[];
  readonly wire: number;
  /** Undefined when the change never showed. */
  readonly visits: number | undefined;
}

export async function measureUpdates(bench: Bench, folders: Folders, updates: readonly Update[]): Promise<void> {
  bench.tell('Updates …');
  const base = copyDaysApart(folders.base);
  const lane = await openLane(bench, { ...folders, base }, noLine);
  const kept = await keepEverything(bench, lane);
  for (const update of updates) {
    const serve = (folder: string) => lane.server.site({ host: hosts.pebble, folder, recordBytes: smallRecords });
    await serve(update.folder === folders.base ? base : copyDaysApart(update.folder));
    report(bench, update, await withCopy(bench, kept, (profile) => comeBack(lane, profile, update)));
    await serve(base);
  }
  await measureFurtherLanguage(bench, lane, kept);
  await lane.close();
}

/** Visits until the change can be read; the document comes from the worker, so what it shows is stored. */
async function comeBack(lane: Lane, profile: string, { shows }: Update): Promise<Price> {
  await lane.line.drain();
  await lane.server.take();
  const asked: Asked[] = [];
  const told = async (visits: number | undefined): Promise<Price> => {
    const { down, up } = await lane.line.count();
    return { asked, wire: down + up, visits };
  };
  for (let visits = 1; visits <= mostVisits; visits += 1) {
    const { tab, close } = await lane.open(profile, 1);
    enter(tab, `https://${hosts.pebble}${shows?.path ?? keptPath}`);
    await waitUntil(tab, hasMark('reading'), { withinMs: 10_000 });
    const isShown = shows && (await tab.read<boolean>(`document.documentElement.outerHTML.includes('${shows.proof}')`));
    asked.push(...(await askedUntilQuiet(lane)));
    await close();
    if (isShown || !shows) return told(visits);
  }
  return told(undefined);
}

async function askedUntilQuiet(lane: Lane): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (let quiet = 0; quiet < 5 && asked.length < 500; quiet += 1) {
    await pause(1000);
    const more = await lane.server.take();
    asked.push(...more);
    if (more.length > 0) quiet = 0;
  }
  return asked;
}

function report({ add }: Bench, { name }: Update, { asked, wire, visits }: Price): void {
  const bytes = sum(asked.map(({ bytes }) => bytes));
  const largest = [...asked].sort((a, b) => b.bytes - a.bytes).slice(0, 3);
  const detail = `${asked.length} requests, ${inKilobytes(wire)} on the wire; most: ${largest
    .map(({ path, bytes }) => `${shorten(path)} ${inKilobytes(bytes)}`)
    .join(', ')}`;
  if (name === 'nothing') {
    add(
      atMost(section, 'nothing has changed: requests', asked.length, 1, plain),
      atMost(section, 'nothing has changed: bodies', bytes, 600, inBytes),
      onlyTold(section, 'nothing has changed: on the wire', inKilobytes(wire)),
    );
    return;
  }
  const row = atMost(section, `${name} has changed: bodies`, bytes, goals[name], inKilobytes);
  add(
    { ...row, figure: `${row.figure}; ${detail}` },
    onlyTold(section, `${name}: can be read`, visits === undefined ? 'not within four visits' : `at visit ${visits}`),
  );
}

/** A hash says nothing to a reader of the table. */
const shorten = (path: string) => path.replace(/[0-9a-f]{32,}/, '…');

async function measureFurtherLanguage(bench: Bench, lane: Lane, kept: string): Promise<void> {
  const tag = bench.content.languages
    .map(({ language }) => language.tag)
    .find((one) => one !== keptTag && one !== 'en');
  if (!tag) return;
  const { asked, wire } = await withCopy(bench, kept, async (profile) => {
    await lane.line.drain();
    await lane.server.take();
    const { tab, close } = await lane.open(profile, 1);
    enter(tab, `https://${hosts.pebble}/${tag}/`);
    const stored = await waitUntil(tab, hasMark('ready'), { withinMs: 30_000 });
    if (stored === undefined) throw new Error(`"${tag}" was never stored beside "${keptTag}".`);
    const requests = await askedUntilQuiet(lane);
    const { down, up } = await lane.line.count();
    await close();
    return { asked: requests, wire: down + up };
  });
  const row = atMost(
    section,
    `each further language on a tablet (${tag}): bodies`,
    sum(asked.map(({ bytes }) => bytes)),
    110_000,
    inKilobytes,
  );
  bench.add({ ...row, figure: `${row.figure}; ${asked.length} requests, ${inKilobytes(wire)} on the wire` });
}
