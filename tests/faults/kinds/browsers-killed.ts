/** The browser dies at once in the middle of an update or a first visit, as when a battery is taken out. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openSite } from '#tests/journeys/harness/site.ts';
import { judgeUnpromised, judgeWhole } from '../judge.ts';
import type { Case, Kind, World } from '../kind.ts';
import { isMarked } from '../look.ts';
import { readerIn, storeBefore } from '../reader.ts';
import { lookForNews } from '../update.ts';
import { appDocument } from '../version.ts';

const times = (count: number, most: number) =>
  Array.from({ length: count }, (_, at) => Math.round((most * (at + 1)) / count));

/** Without what says that a browser runs on it: the copy would hand over to that one and end. */
export const copyProfile = (from: string, to: string) =>
  cpSync(from, to, { recursive: true, filter: (file) => !basename(file).startsWith('Singleton') });

/** One profile that holds the version before, on a site that is gone; each case gets a copy. */
export async function makeProfile(world: World, open: NonNullable<World['engine']['openProfile']>) {
  const profile = mkdtempSync(join(tmpdir(), 'pebble-whole-'));
  // A case may be tried twice, so nobody knows which is the last.
  process.once('exit', () => rmSync(profile, { recursive: true, force: true }));
  const site = await openSite(world.before.folder);
  const browser = await open(profile);
  await storeBefore(await readerIn(browser, site));
  await browser.end();
  await site.stop();
  return { profile, site };
}

export const browsersKilled: Kind = {
  name: 'the browser killed while it stores',
  async cases(world) {
    const open = world.engine.openProfile;
    if (!open) return [];
    const count = world.engine.killsAtMost;
    const chosen = world.some(
      times(count, 1_500).flatMap((ms) => [
        { ms, isUpdate: true },
        { ms, isUpdate: false },
      ]),
      1,
    );
    const { profile: whole, site } = await makeProfile(world, open);
    const one = async (ms: number, isUpdate: boolean): Promise<string[]> => {
      const profile = mkdtempSync(join(tmpdir(), 'pebble-killed-'));
      if (isUpdate) copyProfile(whole, profile);
      try {
        site.publish(isUpdate ? world.after.folder : world.before.folder);
        await site.start();
        const browser = await open(profile);
        const reader = await readerIn(browser, site);
        await reader.tab.goto(isUpdate ? site.url + appDocument : 'about:blank');
        const storing = isUpdate ? lookForNews(reader.tab, 20) : reader.tab.goto(site.url + appDocument);
        storing.catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, ms));
        await browser.end();
        await site.stop();

        const again = await open(profile);
        try {
          const back = await readerIn(again, site);
          if (isUpdate) return (await judgeWhole(back, [world.before, world.after])).complaints;
          const complaints = await judgeUnpromised(back, world.before);
          await site.start();
          await back.tab.goto(site.url + appDocument);
          if (!(await isMarked(back.tab, 'ready', 60))) complaints.push('the next visit is not whole');
          return complaints;
        } finally {
          await again.end();
          await site.stop();
        }
      } finally {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      }
    };
    // One after the other: they share a site and its address, for what is stored belongs to that.
    let last: Promise<unknown> = Promise.resolve();
    return chosen.map(
      ({ ms, isUpdate }): Case => ({
        what: `${isUpdate ? 'an update' : 'a first visit'}, after ${ms} ms`,
        run: () => {
          const mine = last.then(() => one(ms, isUpdate));
          last = mine.catch(() => undefined);
          return mine;
        },
      }),
    );
  },
};
