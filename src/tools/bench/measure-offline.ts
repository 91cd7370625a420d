/** How long, how many bytes and requests until a language is safe on the device; proven with the server gone. */
import { type Bench, hosts } from './bench.ts';
import { inKilobytes, inSeconds, plain, sum, times } from './figures.ts';
import { type Folders, type Lane, openLane, withNewProfile } from './lane.ts';
import { slow3g } from './line.ts';
import { atMost, onlyTold, type Row } from './report.ts';
import type { Asked } from './server.ts';
import { hasMark, isVisible, pause, waitUntil } from './text-visible.ts';
import { dangerSentence, measuredAge, textsOf } from './texts.ts';
import { enter, type Moment, middleOf, tellMoment, visit } from './visit.ts';

const tag = 'ar';

interface Run {
  readonly text: Moment;
  readonly reading: Moment;
  readonly ready: Moment;
  readonly asked: readonly Asked[];
  /** Documents that did not open without a server. */
  readonly missing: readonly string[];
}

/** @returns what tells it, given the time to text of a bare page on the same line. */
export async function measureOffline(bench: Bench, folders: Folders): Promise<(limitMs: number) => void> {
  bench.tell('Until everything is stored …');
  const lane = await openLane(bench, folders, slow3g);
  const runs: Run[] = [];
  for (let round = 0; round < bench.repetitions; round += 1) {
    runs.push(await withNewProfile(bench, (profile) => storeAll(bench, lane, profile)));
  }
  await lane.close();
  return (limitMs) => report(bench, runs, limitMs);
}

async function storeAll(bench: Bench, lane: Lane, profile: string): Promise<Run> {
  const texts = textsOf(bench.content, tag);
  const target = {
    host: hosts.pebble,
    path: `/${tag}/${measuredAge}/`,
    sentence: dangerSentence(texts, measuredAge),
  };
  const { tab, close } = await lane.open(profile, 6);
  const { text, begun } = await visit(lane, tab, target);
  const asked: Asked[] = [];
  const momentOf = async (mark: 'reading' | 'ready'): Promise<Moment> => {
    const at = await waitUntil(tab, hasMark(mark), { everyMs: 50, withinMs: 60_000 });
    if (at === undefined) throw new Error(`${target.path} was never marked "${mark}".`);
    const { down, up } = await lane.line.count();
    asked.push(...(await lane.server.take()));
    return {
      ms: at - begun,
      wire: down + up,
      requests: text.requests + asked.length,
      bodies: text.bodies + sum(asked.map(({ bytes }) => bytes)),
    };
  };
  const reading = await momentOf('reading');
  const ready = await momentOf('ready');
  // What the browser asks for on its own a little later, such as icons.
  await pause(1500);
  asked.push(...(await lane.server.take()));
  await close();

  await lane.server.stop();
  const missing = await openWithoutServer(bench, lane, profile);
  await lane.server.listen();
  return { text, reading, ready, asked, missing };
}

/** A new process of the browser on the same profile, while nobody answers. */
async function openWithoutServer(bench: Bench, lane: Lane, profile: string): Promise<string[]> {
  const texts = textsOf(bench.content, tag);
  const { tab, close } = await lane.open(profile, 1);
  const missing: string[] = [];
  const pages: Array<[string, string]> = [
    [`/${tag}/`, isVisible(dangerSentence(texts, 1))],
    [`/${tag}/1/`, isVisible(dangerSentence(texts, 1))],
    [`/${tag}/2/`, `document.documentElement.lang === '${tag}' && !!document.querySelector('[data-topic]')`],
    [`/${tag}/3/`, isVisible(dangerSentence(texts, 3))],
    [`/${tag}/p/`, `document.documentElement.lang === '${tag}' && !!document.querySelector('[data-country]')`],
    ['/', `!!document.querySelector('[data-languages]')`],
    ['/d/', `!!document.querySelector('.beach')`],
  ];
  for (const [path, shows] of pages) {
    enter(tab, `https://${hosts.pebble}${path}`);
    const expression = `location.pathname === '${path}' && ${shows}`;
    if ((await waitUntil(tab, expression, { withinMs: 8000 })) === undefined) missing.push(path);
  }
  enter(tab, `https://${hosts.pebble}/${tag}/`);
  if ((await waitUntil(tab, hasMark('ready'), { withinMs: 8000 })) === undefined) missing.push('the mark "ready"');
  await close();
  return missing;
}

function report({ add, content }: Bench, runs: readonly Run[], limitMs: number): void {
  const section = `Ready offline, ${slow3g.name}, first visit to /${tag}/${measuredAge}/`;
  const [text, reading, ready] = (['text', 'reading', 'ready'] as const).map((key) =>
    middleOf(runs.map((run) => run[key])),
  ) as [Moment, Moment, Moment];
  const others = content.languages.map(({ language }) => `/${language.tag}/`).filter((path) => path !== `/${tag}/`);
  const strangers = runs.flatMap(({ asked }) => asked).filter(({ path }) => others.some((one) => path.startsWith(one)));
  const missing = [...new Set(runs.flatMap((run) => run.missing))];
  const proof: Row = {
    ...onlyTold(section, 'proof: server gone, new process: all documents, choice, game', ''),
    figure: missing.length === 0 ? 'all open' : `do not open: ${missing.join(', ')}`,
    goal: 'all open',
    isHeld: missing.length === 0,
  };
  add(
    onlyTold(section, 'until the text', `${times(text.ms / limitMs)} of the limit; ${tellMoment(text)}`),
    atMost(section, 'time until "reading" against the limit', reading.ms / limitMs, 2.5, times),
    onlyTold(section, 'stretch for the edition being read: 1.50 ×', times(reading.ms / limitMs)),
    atMost(section, '"reading": bodies', reading.bodies, 75_000, inKilobytes),
    atMost(section, '"reading": requests', reading.requests, 8, plain),
    onlyTold(section, '"reading": on the wire', inKilobytes(reading.wire)),
    atMost(section, '"ready": bodies', ready.bodies, 320_000, inKilobytes),
    onlyTold(section, 'stretch for that', '250.0 kB'),
    onlyTold(
      section,
      '"ready"',
      `${tellMoment(ready)}; ${times(ready.ms / limitMs)} of the limit, here ${inSeconds(ready.ms)}`,
    ),
    atMost(
      section,
      'bytes for languages that are not used here',
      sum(strangers.map(({ bytes }) => bytes)) / runs.length,
      0,
      plain,
    ),
    proof,
  );
}
