/** Builds everything that is served: the site, its later versions, and the same with fewer languages. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { type Change, changes } from './changes.ts';
import { inSeconds, plain } from './figures.ts';
import { atMost, onlyTold } from './report.ts';
import { makeSiteCopy, type SiteCopy } from './site-copy.ts';

export interface Update {
  readonly name: Change['name'];
  readonly folder: string;
  readonly shows: { path: string; proof: string } | undefined;
}

export interface Sites {
  readonly base: string;
  readonly updates: readonly Update[];
}

/** A fixed moment: two runs of the bench build the same bytes. */
const moment = 1_790_000_000;
const hour = 3600;

export function buildSites(bench: Bench): Sites {
  const copy = makeSiteCopy(bench.root, bench.cache);
  const base = buildByLanguages(bench, copy);
  const updates = changes.map(({ name, make }): Update => {
    // Nothing published at all: the very same files.
    if (name === 'nothing') return { name, folder: base, shows: undefined };
    copy.reset();
    const shows = make(copy, bench.root);
    const { folder } = copy.build(name.replace(' ', '-'), moment + hour);
    const isIn = (site: string) =>
      shows !== undefined && readFileSync(join(site, shows.path, 'index.html'), 'utf8').includes(shows.proof);
    if (!isIn(folder) || isIn(base)) throw new Error(`"${name}" would not be seen in ${shows?.path}.`);
    return { name, folder, shows };
  });
  return { base, updates };
}

function buildByLanguages({ root, repetitions, add }: Bench, copy: SiteCopy): string {
  const section = 'Building';
  const all = JSON.parse(readFileSync(join(root, 'locales', 'languages.json'), 'utf8')) as Array<{ tag: string }>;
  const counts = repetitions > 1 ? all.map((_, fewer) => fewer + 1) : [1, all.length];
  const builds = counts.map((count) => {
    copy.reset();
    if (count < all.length) copy.edit('locales/languages.json', () => JSON.stringify(all.slice(0, count)));
    for (const { tag } of all.slice(count)) copy.remove(`locales/${tag}`);
    const built = copy.build(`languages-${count}`, moment);
    const { folder } = built;
    return { ...built, count, worker: statSync(join(folder, 'sw.js.br')).size };
  });
  const [first, last] = [builds[0], builds[builds.length - 1]];
  if (!first || !last) throw new Error('There is no language to build.');

  const each = (last.processorMs - first.processorMs) / Math.max(1, last.count - first.count);
  const expected = (languages: number) => last.processorMs + (languages - last.count) * each;
  const told = counts.join(' / ');
  add(
    onlyTold(
      section,
      `build with ${told} languages: processor time, on this machine`,
      builds.map(({ processorMs }) => inSeconds(processorMs)).join(' / '),
    ),
    onlyTold(
      section,
      'the same by the clock, beside whatever else ran',
      builds.map(({ ms }) => inSeconds(ms)).join(' / '),
    ),
    atMost(section, '7 languages, drawn on as a line (processor time)', expected(7), 60_000, inSeconds),
    atMost(section, '36 languages, drawn on as a line (processor time)', expected(36), 180_000, inSeconds),
    {
      ...onlyTold(
        section,
        `size of sw.js with ${told} languages, in bytes`,
        builds.map(({ worker }) => plain(worker)).join(' / '),
      ),
      goal: 'does not grow',
      // A hash or a name differs; what is per language would be hundreds of bytes.
      isHeld: last.worker - first.worker < (100 * (last.count - first.count)) / 2,
    },
  );
  return last.folder;
}
