/** An update in which one file is answered wrongly: nothing of the version before is lost for it. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { cutAfter, faults, lieAbout, silentFaults } from '#tests/journeys/harness/lies.ts';
import type { Lie } from '#tests/journeys/harness/site.ts';
import type { Case, Kind, World } from '../kind.ts';
import { readerOf } from '../reader.ts';
import { complaintsOfUpdate, lookForNews } from '../update.ts';
import { appDocument } from '../version.ts';

interface File {
  path: string;
  /** What else fails, so that this file is asked for at all. */
  around: Lie | undefined;
}

const asked = new WeakMap<World, Promise<File[]>>();

/** What an update asks for, and what it asks for in place of parts that cannot be had. */
export function filesOfUpdate(world: World): Promise<File[]> {
  const known = asked.get(world) ?? listFiles(world);
  asked.set(world, known);
  return known;
}

async function listFiles(world: World): Promise<File[]> {
  const noParts: Lie = ({ url = '' }, response) => {
    if (!url.endsWith('.txt')) return false;
    response.writeHead(404).end();
    return true;
  };
  const plain = await requestsOf(world, undefined);
  const whole = (await requestsOf(world, noParts)).filter((path) => !plain.includes(path));
  return [...plain.map((path) => ({ path, around: undefined })), ...whole.map((path) => ({ path, around: noParts }))];
}

async function requestsOf({ engine, before, after }: World, around: Lie | undefined): Promise<string[]> {
  const reader = await readerOf(engine, before);
  const { site } = reader;
  site.publish(after.folder);
  site.forgetRequests();
  site.lie(around);
  const how = await lookForNews(reader.tab, 60);
  const paths = site.requests.map((request) => request.replace('GET ', ''));
  await reader.leave();
  if (how !== 'installed') throw new Error(`${appDocument}: an honest update came to nothing: ${how}.`);
  return [...new Set(paths)];
}

const withAround =
  (lie: Lie, around: Lie | undefined): Lie =>
  (request, response) =>
    lie(request, response) || (around?.(request, response) ?? false);

export const updatesLiedAbout: Kind = {
  name: 'one file of an update answered wrongly',
  async cases(world) {
    const files = await filesOfUpdate(world);
    const { elsewhere, after, engine } = world;
    // Pieces are many and alike.
    const pairs = files.flatMap((file, at) =>
      faults
        .filter((_, which) => !file.path.startsWith('/p/') || which % 16 === at % 16)
        // A worker that the host empties, and the browser accepts, is its word, and a case of its own: see versions-at-once.ts.
        .filter((fault) => file.path !== '/sw.js' || !engine.takesForWorkers.includes(fault))
        .map((fault) => ({ ...file, fault })),
    );
    return world.some(pairs, 12).map(({ path, around, fault }): Case => {
      const lie = withAround(lieAbout(path, fault, elsewhere, after.folder), around);
      return { what: `${path}, ${fault}`, run: () => complaintsOfUpdate(world, { lie }) };
    });
  },
};

export const silentUpdates: Kind = {
  name: 'a line of an update that falls silent, then dies',
  async cases(world) {
    const files = await filesOfUpdate(world);
    const pairs = files.flatMap((file) => silentFaults.map((fault) => ({ ...file, fault })));
    return world.some(pairs, 2).map(({ path, around, fault }): Case => {
      const lie = withAround(lieAbout(path, fault, world.elsewhere, world.after.folder), around);
      return { what: `${path}, ${fault}`, run: () => complaintsOfUpdate(world, { lie, seconds: 2 }) };
    });
  },
};

/** At both ends, and evenly between. */
function cutsIn(bytes: number): number[] {
  const evenly = Array.from({ length: 61 }, (_, at) => Math.round((bytes * (at + 1)) / 62));
  return [...new Set([0, 1, ...evenly, bytes - 1])].filter((at) => at >= 0 && at < bytes);
}

export const updatesCut: Kind = {
  name: 'one file of an update cut at byte n',
  async cases(world) {
    const { after } = world;
    const files = await filesOfUpdate(world);
    const one = (isIt: (path: string) => boolean) => files.find(({ path }) => isIt(path));
    const kinds = [
      one((path) => path === '/sw.js'),
      one((path) => path.endsWith('/files.json')),
      one((path) => path.endsWith('.js') && path.startsWith('/assets/')),
      one((path) => path.endsWith('.txt')),
      one((path) => path === '/'),
      one((path) => path === appDocument),
      one((path) => path === '/now.json'),
      one((path) => /^\/m\/\d+\.json$/.test(path)),
      one((path) => path.endsWith('.sig')),
      one((path) => path.startsWith('/p/')),
    ].filter((file) => file !== undefined);
    const pairs = kinds.flatMap((file) => {
      const name = file.path.endsWith('/') ? `${file.path}index.html` : file.path;
      return cutsIn(statSync(join(after.folder, name)).size).map((at) => ({ ...file, at }));
    });
    return world.some(pairs, 6).map(({ path, around, at }): Case => {
      const lie = withAround(cutAfter(path, at, at % 2 === 0, after.folder), around);
      return { what: `${path}, cut after ${at} bytes`, run: () => complaintsOfUpdate(world, { lie }) };
    });
  },
};
