/** One update that meets a fault, and what the reader holds afterwards. */
import { setTimeout as sleep } from 'node:timers/promises';
import { cachePrefix } from '#core/discreet-names.ts';
import type { Lie } from '#tests/journeys/harness/site.ts';
import type { Tab } from './engines/engine.ts';
import { judgeUnchanged, judgeWhole } from './judge.ts';
import type { World } from './kind.ts';
import { until } from './look.ts';
import { type Reader, readerOf } from './reader.ts';

/** Has the browser look for a new worker now; gives how far that one came, at most after so many seconds. */
export const lookForNews = (tab: Tab, seconds: number): Promise<string> =>
  tab.evaluate(
    (most) =>
      Promise.race([
        new Promise<string>((resolve) => setTimeout(() => resolve('unfinished'), most * 1000)),
        (async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          const ask = async () => {
            await registration?.update();
            return registration?.installing ?? registration?.waiting;
          };
          // The answer to one who asks can be that of a look that began before the site was changed.
          const worker = (await ask()) ?? (await ask());
          if (!worker) return 'nothing new';
          return new Promise<string>((resolve) => {
            const look = () => {
              if (worker.state !== 'installing') resolve(worker.state);
            };
            worker.addEventListener('statechange', look);
            look();
          });
        })().catch(() => 'refused'),
      ]),
    seconds,
  );

/** Everything that a refused update left, so that the next one begins anew. */
const forgetOthers = (tab: Tab, build: string) =>
  tab.evaluate(async (own) => {
    for (const name of await caches.keys()) if (name !== own) await caches.delete(name);
  }, cachePrefix + build);

const isInstalling = (tab: Tab) =>
  tab.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.installing));

export const hasNews = (tab: Tab) =>
  tab.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return Boolean(registration?.waiting ?? registration?.installing);
  });

/**
 * No page of the site is open until a version that waits has taken its turn: where one opens as the last one closes,
 * Chromium can put that off for half a minute.
 */
export async function stayAway(reader: Reader): Promise<void> {
  await reader.comeBack();
  await sleep(40_000);
}

/** Readers who hold the version before and nothing else; one whom an update reached does not come back. */
const resting = new WeakMap<World, Reader[]>();

export async function leaveAll(world: World): Promise<void> {
  await Promise.all((resting.get(world) ?? []).map((reader) => reader.leave()));
  resting.delete(world);
}

let turn = 0;

export interface Fault {
  lie?: Lie;
  /** Runs while the update does. */
  meanwhile?(reader: Reader): Promise<unknown>;
  /** A line on which nothing moves dies after this long. */
  seconds?: number;
}

export async function complaintsOfUpdate(world: World, { lie, meanwhile, seconds = 20 }: Fault): Promise<string[]> {
  const { engine, before, after } = world;
  const readers = resting.get(world) ?? [];
  resting.set(world, readers);
  const reader = readers.pop() ?? (await readerOf(engine, before));
  const { site } = reader;
  let isAsBefore = false;
  try {
    site.publish(after.folder);
    site.lie(lie);
    const [how] = await Promise.all([lookForNews(reader.tab, seconds), meanwhile?.(reader)]);
    await site.stop();
    // A dead line ends what was still under way.
    if (how === 'unfinished') await lookForNews(reader.tab, 1);

    const tab = reader.tab;
    await until(async () => !(await isInstalling(tab)), 5);
    if (await hasNews(tab)) return (await judgeWhole(reader, [before, after])).complaints;
    // The app is opened anew now and then, too: a start does more than find its files.
    const complaints =
      ++turn % 12 === 0 ? (await judgeWhole(reader, [before])).complaints : await judgeUnchanged(reader, before, turn);
    await forgetOthers(reader.tab, before.build);
    isAsBefore = complaints.length === 0;
    return complaints;
  } finally {
    site.lie(undefined);
    if (isAsBefore) {
      site.publish(before.folder);
      await site.start();
      readers.push(reader);
    } else await reader.leave();
  }
}
