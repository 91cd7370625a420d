/** Time to a given sentence on slow lines, each as a ratio to a bare page in the same run. */
import { type Bench, hosts } from './bench.ts';
import { inSeconds, median, times } from './figures.ts';
import { generatorName } from './generator-site.ts';
import { type Folders, openLane, withNewProfile } from './lane.ts';
import { type LineShape, slow2g, slow3g } from './line.ts';
import { atMost, onlyTold } from './report.ts';
import { dangerSentence, measuredAge, plainTopics, textsOf } from './texts.ts';
import { type Moment, middleOf, type Target, tellMoment, visit } from './visit.ts';

const slowdown = 6;

type Kind = 'bare' | 'start' | 'edition' | 'edition in large records' | 'generator';

interface Job extends Target {
  readonly tag: string;
  readonly kind: Kind;
}

interface Result {
  readonly text: Moment;
  readonly wholeMs: number;
}

type Results = ReadonlyMap<Job, readonly Result[]>;

/** @returns the middle time to the bare page's text on slow 3G, over all languages. */
export async function measureText(bench: Bench, folders: Folders): Promise<number> {
  const jobs = bench.tags.flatMap((tag) => jobsOf(bench, tag, folders.generator !== undefined));
  const on3g = await runAll(bench, folders, slow3g, jobs, 1);
  report(bench, slow3g, on3g);
  // Two lanes where the line is so slow that a visit is mostly waiting; one where processors would be shared.
  const on2g = await runAll(bench, folders, slow2g, jobs, bench.canUseNamespaces ? 2 : 1);
  report(bench, slow2g, on2g);
  return median(jobs.filter(({ kind }) => kind === 'bare').map((job) => timeOf(on3g, job)));
}

function jobsOf({ content }: Bench, tag: string, hasGenerator: boolean): Job[] {
  const texts = textsOf(content, tag);
  const sentence = dangerSentence(texts, measuredAge);
  const edition = `/${tag}/${measuredAge}/`;
  const topic = plainTopics(texts)[0]?.id;
  return [
    { tag, kind: 'bare', host: hosts.bare, path: `/${tag}/`, sentence },
    { tag, kind: 'start', host: hosts.pebble, path: `/${tag}/`, sentence: dangerSentence(texts, 1) },
    { tag, kind: 'edition', host: hosts.pebble, path: edition, sentence },
    { tag, kind: 'edition in large records', host: hosts.pebbleInLargeRecords, path: edition, sentence },
    ...(hasGenerator
      ? [{ tag, kind: 'generator' as const, host: hosts.generator, path: `/${tag}/${topic}/`, sentence }]
      : []),
  ];
}

/** Round by round, so that a busy minute of the machine does not fall on one target alone. */
async function runAll(
  bench: Bench,
  folders: Folders,
  shape: LineShape,
  jobs: readonly Job[],
  lanes: number,
): Promise<Results> {
  const results = new Map<Job, Result[]>(jobs.map((job) => [job, []]));
  const waiting = Array.from({ length: bench.repetitions }, () => jobs).flat();
  bench.tell(`${shape.name}: ${waiting.length} first visits …`);

  const next = () => {
    const isNewRound = waiting.length % jobs.length === 0 && waiting.length < jobs.length * bench.repetitions;
    if (isNewRound && bench.isLate()) {
      bench.cutShort.set(shape.name, bench.repetitions - waiting.length / jobs.length);
      waiting.length = 0;
    }
    return waiting.shift();
  };
  const work = async () => {
    const lane = await openLane(bench, folders, shape);
    for (let job = next(); job; job = next()) {
      const target = job;
      const result = await withNewProfile(bench, async (profile) => {
        const { tab, close } = await lane.open(profile, slowdown);
        const done = await visit(lane, tab, target);
        await close();
        return done;
      });
      results.get(job)?.push(result);
    }
    await lane.close();
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return results;
}

function spreadOf(results: Results, job: Job): string {
  const all = (results.get(job) ?? []).map(({ text }) => text.ms);
  return `${inSeconds(timeOf(results, job))}, ${inSeconds(Math.min(...all))} to ${inSeconds(Math.max(...all))} in ${all.length} runs`;
}

const fastestOf = (results: Results, job: Job) => Math.min(...(results.get(job) ?? []).map(({ text }) => text.ms));

const timeOf = (results: Results, job: Job) => median((results.get(job) ?? []).map(({ text }) => text.ms));

function report({ add, tags }: Bench, shape: LineShape, results: Results): void {
  const section = `Time to text, ${shape.name}, ${slowdown} × slower processor`;
  const jobs = [...results.keys()];
  const find = (tag: string, kind: Kind) => jobs.find((job) => job.tag === tag && job.kind === kind);
  const ratios = (kind: Kind, base: Kind) =>
    tags.map((tag) => {
      const [job, other] = [find(tag, kind), find(tag, base)];
      return job && other ? timeOf(results, job) / timeOf(results, other) : Number.NaN;
    });
  const detail = (kind: Kind) =>
    tags
      .map((tag) => find(tag, kind))
      .map((job) => (job ? tellMoment(middleOf((results.get(job) ?? []).map(({ text }) => text))) : ''))
      .join(' / ');
  const fastest = (kind: Kind) =>
    tags
      .map((tag) => [find(tag, kind), find(tag, 'bare')] as const)
      .map(([job, bare]) => (job && bare ? fastestOf(results, job) / fastestOf(results, bare) : Number.NaN))
      .map(times)
      .join(' / ');
  const row = (kind: Kind, what: string, goal: number) => {
    const held = atMost(section, `${what} (${tags.join(' / ')})`, ratios(kind, 'bare'), goal, times);
    add({ ...held, figure: `${held.figure} (fastest runs: ${fastest(kind)}); ${detail(kind)}` });
  };

  const bareTimes = tags.map((tag) => find(tag, 'bare')).map((job) => (job ? spreadOf(results, job) : ''));
  add(
    onlyTold(
      section,
      `limit: bare page (${tags.join(' / ')})`,
      `1.00 × (here ${bareTimes.join(' / ')}); ${detail('bare')}`,
    ),
  );
  row('start', 'start document', 1.05);
  row('edition', `edition, age ${measuredAge}, TLS records of 1,300 B`, 1.05);
  row('edition in large records', `edition, age ${measuredAge}, TLS records of 16 kB`, 1.35);
  const whole = (kind: Kind) =>
    tags
      .map((tag) => find(tag, kind))
      .map((job) =>
        job ? median((results.get(job) ?? []).map(({ wholeMs }) => wholeMs)) / timeOf(results, job) : Number.NaN,
      )
      .map(times)
      .join(' / ');
  add(
    onlyTold(section, 'last byte of the edition against its first sentence, 1,300 B', whole('edition')),
    onlyTold(section, 'the same, 16 kB', whole('edition in large records')),
  );
  const requests = tags.flatMap((tag) =>
    (['start', 'edition'] as const).map((kind) => {
      const job = find(tag, kind);
      return job ? Math.max(...(results.get(job) ?? []).map(({ text }) => text.requests)) : Number.NaN;
    }),
  );
  add(atMost(section, 'requests until text, start and edition', Math.max(...requests), 1, String));
  if (!find(tags[0] ?? '', 'generator')) return;
  add(
    onlyTold(
      section,
      `${generatorName} (${tags.join(' / ')})`,
      `${ratios('generator', 'bare').map(times).join(' / ')} (fastest runs: ${fastest('generator')}); ${detail('generator')}`,
    ),
    atMost(section, `start document against ${generatorName}`, ratios('start', 'generator'), 0.75, times),
    atMost(section, `edition against ${generatorName}`, ratios('edition', 'generator'), 0.75, times),
  );
}
