/** A first visit in which one file is answered wrongly: what the mark promises is there without network, and the next visit is whole. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults, keptFaults, lieAbout } from '#tests/journeys/harness/lies.ts';
import type { Lie } from '#tests/journeys/harness/site.ts';
import { judgeDocuments, judgeUnpromised, judgeWhole } from '../judge.ts';
import type { Case, Kind, World } from '../kind.ts';
import { isMarked, markOf, until } from '../look.ts';
import { newReader, type Reader } from '../reader.ts';
import { documents, tag } from '../version.ts';

async function visit({ site, tab }: Reader): Promise<void> {
  for (const address of ['/', documents[0]]) await tab.goto(site.url + address);
  await site.quiet();
}

async function requestsOf({ engine, before }: World, lie: Lie | undefined): Promise<string[]> {
  const reader = await newReader(engine, before);
  reader.site.lie(lie);
  await visit(reader);
  await isMarked(reader.tab, 'ready', 60);
  const paths = reader.site.requests.map((request) => request.replace('GET ', ''));
  await reader.leave();
  return [...new Set(paths)].filter((path) => path !== '/favicon.ico');
}

const bootOf = ({ before }: World) =>
  /data-boot="([^"]+)"/.exec(readFileSync(join(before.folder, tag, 'index.html'), 'utf8'))?.[1];

async function complaintsOf(world: World, path: string, fault: string, lie: Lie): Promise<string[]> {
  const { before } = world;
  const reader = await newReader(world.engine, before);
  const { site } = reader;
  try {
    site.lie(lie);
    await visit(reader);
    // Without a worker yet, a browser may go on showing what it was told to keep.
    const isKept = keptFaults.includes(fault);
    const promised = await markOf(reader.tab).catch(() => 'nothing');
    await site.stop();
    const complaints =
      promised === 'ready'
        ? (await judgeWhole(reader, [before])).complaints
        : promised === 'reading'
          ? (await judgeDocuments(reader, [before])).complaints
          : await judgeUnpromised(reader, before, isKept ? path : undefined);

    site.lie(undefined);
    await site.start();
    const second = await reader.comeBack();
    if (isKept && path === documents[0]) await second.goto(`${site.url}/`);
    else await second.goto(site.url + documents[0]);
    if (isKept || path === bootOf(world)) {
      // Kept wrongly by the browser itself, before there was a worker: this visit puts it right, the next one is whole.
      await until(() =>
        second.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.active)),
      );
      await site.quiet();
      await second.goto(site.url + documents[0]);
    }
    if (!(await isMarked(second, 'ready', 60))) complaints.push('the next visit is not whole');
    return complaints.map((complaint) => `(after "${promised}") ${complaint}`);
  } finally {
    await reader.leave();
  }
}

export const firstVisits: Kind = {
  name: 'one file of a first visit answered wrongly',
  async cases(world) {
    const clean = await requestsOf(world, undefined);
    // Where the one answer with all documents fails, they are asked for one by one.
    const noReading = lieAbout(`/${tag}/reading.json`, '503', world.elsewhere);
    const oneByOne = (await requestsOf(world, noReading)).filter((path) => !clean.includes(path));
    const files = [
      ...clean.map((path) => ({ path, around: undefined })),
      ...oneByOne.map((path) => ({ path, around: noReading })),
    ];
    // Those that everything else hangs on meet all of them.
    const boot = bootOf(world);
    // As a page to show, these keep or kill a browser that is driven, whatever is ours in it.
    const isForBrowsers = (path: string, fault: string) =>
      ['/', documents[0]].includes(path) && ['204', 'a small file that unpacks to 50 MB'].includes(fault);
    const pairs = files.flatMap((file, at) =>
      ([boot, '/', documents[0], '/sw.js'].includes(file.path)
        ? faults
        : faults.filter((_, which) => which % 16 === at % 16)
      )
        .filter((fault) => !isForBrowsers(file.path, fault))
        .map((fault) => ({ ...file, fault })),
    );
    return world.some(pairs, 8).map(({ path, fault, around }): Case => {
      const one = lieAbout(path, fault, world.elsewhere, world.before.folder);
      const lie: Lie = (request, response) => one(request, response) || (around?.(request, response) ?? false);
      return { what: `${path}, ${fault}`, run: () => complaintsOf(world, path, fault, lie) };
    });
  },
};
