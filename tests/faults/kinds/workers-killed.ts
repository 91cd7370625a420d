/** The browser ends the worker in the middle of what it does, as it may at any moment. */
import type { Site } from '#tests/journeys/harness/site.ts';
import { judgeWhole } from '../judge.ts';
import type { Case, Kind, World } from '../kind.ts';
import { isMarked, until } from '../look.ts';
import { newReader, type Reader } from '../reader.ts';
import { complaintsOfUpdate } from '../update.ts';
import { documents } from '../version.ts';

const moments = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 26, 30, 36, 42, 50];

const untilAsked = (site: Site, from: number, count: number) =>
  until(async () => site.requests.length - from >= count, 4);

async function killAt(reader: Reader, from: number, count: number): Promise<void> {
  await untilAsked(reader.site, from, count);
  await reader.visitor.killWorkers();
}

/** A first visit, whatever became of it, is whole at the next one. */
async function atFirstVisit({ engine, before }: World, count: number): Promise<string[]> {
  const reader = await newReader(engine, before);
  const { site } = reader;
  try {
    await Promise.all([reader.tab.goto(site.url + documents[0]), killAt(reader, 0, count)]);
    await site.quiet();
    const tab = await reader.comeBack();
    await tab.goto(site.url + documents[0]);
    if (!(await isMarked(tab, 'ready', 60))) return ['the next visit is not whole'];
    await site.stop();
    return (await judgeWhole(reader, [before])).complaints;
  } finally {
    await reader.leave();
  }
}

export const workersKilled: Kind = {
  name: 'the worker killed while it stores',
  cases(world) {
    if (!world.engine.canKillWorkers) return [];
    const all = moments.flatMap((count): Case[] => [
      {
        what: `an update, after ${count} requests`,
        run: () =>
          complaintsOfUpdate(world, { meanwhile: (reader) => killAt(reader, reader.site.requests.length, count) }),
      },
      { what: `a first visit, after ${count} requests`, run: () => atFirstVisit(world, count) },
    ]);
    return world.some(all, 2);
  },
};
