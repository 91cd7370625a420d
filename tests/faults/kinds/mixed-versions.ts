/** A host or a cache on the way that mixes the files of two versions: some of before, some of after, as copies that were not renewed do. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { typeOf } from '#build/content-types.ts';
import type { Lie } from '#tests/journeys/harness/site.ts';
import { judgeDocuments, judgeWhole } from '../judge.ts';
import type { Case, Kind, World } from '../kind.ts';
import { isMarked, markOf, whatStands } from '../look.ts';
import { newReader } from '../reader.ts';
import { complaintsOfUpdate } from '../update.ts';
import { documents, type Version } from '../version.ts';
import { filesOfUpdate } from './updates-lied-about.ts';

const fileOf = (path: string) => (path.endsWith('/') ? `${path}index.html` : path);

/** What the chosen addresses had in a version; 404 where it had none. */
const answerFrom =
  ({ folder }: Version, isChosen: (path: string) => boolean): Lie =>
  ({ url = '' }, response) => {
    const path = url.replace(/\?.*/, '');
    if (!isChosen(path)) return false;
    const file = join(folder, fileOf(path));
    if (existsSync(file))
      response
        .writeHead(200, {
          'content-type': typeOf(fileOf(path)) ?? 'application/octet-stream',
          'cache-control': 'no-cache',
        })
        .end(readFileSync(file));
    else response.writeHead(404).end();
    return true;
  };

/** The same half for the same number, and another for each. */
const isInHalf = (path: string, number: number) =>
  Array.from(path).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + number * 7_919) % 65_521, 7) % 2 === 0;

const halves = Array.from({ length: 24 }, (_, number) => number);

/** Somebody comes for the first time to such a host. */
async function firstVisit(world: World, lie: Lie): Promise<string[]> {
  const { engine, before, after } = world;
  const reader = await newReader(engine, after);
  const { site } = reader;
  try {
    site.lie(lie);
    for (const address of ['/', documents[0], documents[0]]) await reader.tab.goto(site.url + address);
    await site.quiet();
    const seen = await whatStands(reader.tab);
    const promised = await markOf(reader.tab).catch(() => 'nothing');
    await site.stop();
    const complaints = [before, after].some(({ texts }) => texts[documents[0]] === seen)
      ? []
      : [`${documents[0]} shows neither version`];
    if (promised === 'ready') complaints.push(...(await judgeWhole(reader, [before, after])).complaints);
    else if (promised === 'reading') complaints.push(...(await judgeDocuments(reader, [before, after])).complaints);
    site.lie(undefined);
    await site.start();
    await reader.comeBack();
    for (const isAgain of [false, true]) {
      // Whoever holds something keeps to its version until no page is open: only then the other takes its turn.
      if (isAgain && promised !== 'nothing') await reader.comeBack();
      await reader.tab.goto(site.url + documents[0]);
      await site.quiet();
    }
    if (!(await isMarked(reader.tab, 'ready', 60))) complaints.push('the next visit is not whole');
    return complaints.map((complaint) => `(after "${promised}") ${complaint}`);
  } finally {
    await reader.leave();
  }
}

export const mixedVersions: Kind = {
  name: 'a host that mixes the files of two versions',
  async cases(world) {
    const files = await filesOfUpdate(world);
    const stale = files
      .filter(({ around }) => !around)
      .flatMap(({ path }) =>
        [world.before, world.older].map(
          (version, at): Case => ({
            what: `${path} ${at === 0 ? 'of the version before' : 'of a version long ago'}, all else new`,
            run: () => complaintsOfUpdate(world, { lie: answerFrom(version, (one) => one === path) }),
          }),
        ),
      );
    const mixed = halves.flatMap((number): Case[] => [
      {
        what: `half of an update still old, the ${number}th way`,
        run: () =>
          complaintsOfUpdate(world, {
            lie: answerFrom(world.before, (path) => path !== '/sw.js' && isInHalf(path, number)),
          }),
      },
      {
        what: `half of a first visit still old, the ${number}th way`,
        run: () =>
          firstVisit(
            world,
            answerFrom(world.before, (path) => isInHalf(path, number)),
          ),
      },
    ]);
    return world.some([...stale, ...mixed], 4);
  },
};

/** An answer that comes, and is right, but only after half a minute. */
const lateMs = 30_000;

export const lateAnswers: Kind = {
  name: 'one file of an update that comes half a minute late',
  async cases(world) {
    const files = (await filesOfUpdate(world)).filter(
      ({ around, path }, at) => !around && (!path.startsWith('/p/') || at % 8 === 0),
    );
    return world.some(files, 1).map(({ path }): Case => {
      const answer = answerFrom(world.after, (one) => one === path);
      const late: Lie = (request, response) => {
        if (request.url !== path) return false;
        const timer = setTimeout(() => answer(request, response), lateMs);
        response.on('close', () => clearTimeout(timer));
        return true;
      };
      return { what: path, run: () => complaintsOfUpdate(world, { lie: late, seconds: 45 }) };
    });
  },
};
