/** The weakest line that is thought of, and it dies in the middle: whether all can be read in the end, and what it cost. */
import { type Bench, hosts } from './bench.ts';
import type { Tab } from './browser.ts';
import { inKilobytes, inSeconds, plain, sum } from './figures.ts';
import { type Folders, type Lane, openLane, withNewProfile } from './lane.ts';
import { weakest } from './line.ts';
import { atMost, onlyTold } from './report.ts';
import type { Asked } from './server.ts';
import { hasMark, pause } from './text-visible.ts';
import { dangerSentence, textsOf } from './texts.ts';
import { type Moment, tellMoment, visit } from './visit.ts';

const tag = 'ar';
const longestMs = 300_000;
const deadMs = 20_000;
/** About half of what passes the line until all can be read. */
const halfway = 45_000;

interface Outcome {
  readonly text: Moment;
  /** Whether all could be read in time. */
  readonly isStored: boolean;
  /** Until then, or until nobody waited any longer. */
  readonly end: Moment;
  readonly wasDead: boolean;
  /** Addresses asked for although they were stored whole. */
  readonly again: readonly string[];
}

/** Once, whatever the others do: it takes minutes. */
export async function measureWeakest(bench: Bench, folders: Folders): Promise<void> {
  bench.tell('The weakest line …');
  const lane = await openLane(bench, folders, weakest);
  report(bench, await withNewProfile(bench, (profile) => storeAll(bench, lane, profile)));
  await lane.close();
}

async function storeAll(bench: Bench, lane: Lane, profile: string): Promise<Outcome> {
  const { tab, close } = await lane.open(profile, 6);
  const sentence = dangerSentence(textsOf(bench.content, tag), 1);
  const { text, begun } = await visit(lane, tab, { host: hosts.pebble, path: `/${tag}/`, sentence });
  const asked: Asked[] = [];
  const again: string[] = [];
  let stored = new Set<string>();
  let wasDead = false;
  let isStored = false;
  let end = text;

  while (!isStored && end.ms < longestMs) {
    await pause(500);
    isStored = (await tab.read<boolean>(hasMark('reading'))) === true;
    const ms = performance.now() - begun;
    const more = await lane.server.take();
    asked.push(...more);
    again.push(...more.map(({ path }) => path).filter((path) => stored.has(path)));
    stored = await readStored(tab);
    const { down, up } = await lane.line.count();
    const bodies = text.bodies + sum(asked.map(({ bytes }) => bytes));
    end = { ms, wire: down + up, requests: text.requests + asked.length, bodies };
    if (!isStored && !wasDead && down > halfway && lane.line.kind === 'namespaces') {
      wasDead = true;
      await lane.line.shape({ ...weakest, lossPercent: 100 });
      await pause(deadMs);
      await lane.line.shape(weakest);
    }
  }
  await close();
  return { text, isStored, end, wasDead, again };
}

/** Addresses of all that lies whole in the caches. */
async function readStored(tab: Tab): Promise<Set<string>> {
  const paths = await tab.read<string[]>(`(${listStored})()`);
  return new Set(paths ?? []);
}

/** Runs in the page. */
async function listStored(): Promise<string[]> {
  const paths: string[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) paths.push(new URL(url).pathname);
  }
  return paths;
}

function report({ add, canUseNamespaces }: Bench, { text, isStored, end, wasDead, again }: Outcome): void {
  const line = '10 kbit/s, 2,000 ms round trip';
  const loss = canUseNamespaces ? '5 % loss' : 'without loss, which the relay cannot make';
  const section = `Weakest line: ${line}, ${loss}, first visit to /${tag}/, one run`;
  const dead = wasDead ? `, the line dead for ${inSeconds(deadMs)} on the way` : ', never interrupted';
  const time = isStored ? inSeconds(end.ms) : `not within ${inSeconds(longestMs)}`;
  add(
    onlyTold(section, 'until the text', `${inSeconds(text.ms)}; ${tellMoment(text)}`),
    {
      ...onlyTold(section, `until "reading"${dead}`, ''),
      figure: `${time}; ${tellMoment(end)}`,
      goal: `≤ ${inSeconds(longestMs)}`,
      isHeld: isStored,
    },
    onlyTold(section, 'bodies that the server sent by then, whether they arrived or not', inKilobytes(end.bodies)),
    atMost(section, 'files that were stored whole and yet asked for again', again.length, 0, plain),
  );
}
