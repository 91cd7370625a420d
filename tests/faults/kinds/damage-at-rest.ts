/** What lies on the device is damaged or gone: the next layer serves, nothing damaged is ever shown, and a visit with a network mends it. */
import { cachePrefix, databaseName } from '#core/discreet-names.ts';
import type { Tab } from '../engines/engine.ts';
import { complaintsOfApp } from '../judge.ts';
import type { Case, Kind, World } from '../kind.ts';
import { choiceOfLanguages, emergencyPage, game, isMarked, markOf, whatStands } from '../look.ts';
import { type Reader, readerOf } from '../reader.ts';
import { appDocument, documents, type Version } from '../version.ts';

type Damage = 'gone' | 'one bit' | 'cut short' | 'empty' | 'a page of somebody else';
const damages: readonly Damage[] = ['gone', 'one bit', 'cut short', 'empty', 'a page of somebody else'];

const damage = (tab: Tab, { build }: Version, address: string, how: Damage) =>
  tab.evaluate(
    async (name, path, what) => {
      const cache = await caches.open(name);
      const was = await cache.match(path);
      if (!was) return;
      if (what === 'gone') return void (await cache.delete(path));
      const bytes = new Uint8Array(await was.arrayBuffer());
      const middle = Math.floor(bytes.length / 2);
      if (what === 'one bit') bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      const body =
        what === 'empty'
          ? ''
          : what === 'cut short'
            ? bytes.slice(0, middle)
            : what === 'one bit'
              ? bytes
              : '<!doctype html><title>Wi-Fi</title>';
      await cache.put(path, new Response(body, { headers: was.headers }));
    },
    cachePrefix + build,
    address,
    how,
  );

/** With the network gone. The damaged document gives way to the choice or the emergency page; all others stand. */
async function judgeDamaged(reader: Reader, version: Version, damaged: readonly string[]): Promise<string[]> {
  const { site, tab } = reader;
  const complaints: string[] = [];
  for (const address of [...documents, '/', '/d/']) {
    const whole = address === '/d/' ? game : (version.texts[address] ?? choiceOfLanguages);
    const next = address === '/d/' ? [game] : [choiceOfLanguages, emergencyPage];
    const shown = (await tab.goto(site.url + address)) ? await whatStands(tab) : 'nothing';
    if (shown !== whole && !(damaged.includes(address) && next.includes(shown)))
      complaints.push(`${address} shows "${shown.slice(0, 60)}"`);
  }
  // Whatever the mark says must be true; without the app the document stands.
  await tab.goto(site.url + appDocument);
  if (!damaged.includes(appDocument) && (await isMarked(tab, 'ready', 3)))
    complaints.push(...(await complaintsOfApp(tab, version)));
  return complaints;
}

async function mend(reader: Reader): Promise<string[]> {
  const { site } = reader;
  await site.start();
  const tab = await reader.comeBack();
  for (const _ of ['finds it', 'has it']) await tab.goto(site.url + appDocument);
  if (await isMarked(tab, 'ready', 60)) return [];
  return [`a visit with a network does not mend it: marked "${await markOf(tab)}"`];
}

async function complaintsOf(
  { engine, before }: World,
  spoil: (tab: Tab) => Promise<unknown>,
  damaged: readonly string[],
): Promise<string[]> {
  const reader = await readerOf(engine, before);
  try {
    await reader.site.stop();
    await spoil(reader.tab);
    return [...(await judgeDamaged(reader, before, damaged)), ...(await mend(reader))];
  } finally {
    await reader.leave();
  }
}

export const damagedFiles: Kind = {
  name: 'one stored file damaged or gone',
  cases(world) {
    const { before } = world;
    const pairs = Object.keys(before.stored).flatMap((address, at) =>
      damages
        // What can be read meets all of them.
        .filter((_, which) => before.texts[address] !== undefined || which === at % damages.length)
        .map((how) => ({ address, how })),
    );
    return world.some(pairs, 4).map(
      ({ address, how }): Case => ({
        what: `${address}, ${how}`,
        run: () => complaintsOf(world, (tab) => damage(tab, before, address, how), [address]),
      }),
    );
  },
};

const everything = [...documents, '/', '/d/'];
const dropCaches = (tab: Tab) =>
  tab.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
const dropDatabase = (tab: Tab) =>
  tab.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onerror = () => resolve();
        // Closed at once by the page that holds it, or else when that is left.
        request.onblocked = () => resolve();
      }),
    databaseName,
  );

/** Every record, or every other one. */
const spoilRecords = (tab: Tab, store: 'pieces' | 'pointers', how: 'flip' | 'delete', step: number) =>
  tab.evaluate(
    (name, from, what, each) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const change = database.transaction(from, 'readwrite');
          let at = 0;
          const walking = change.objectStore(from).openCursor();
          walking.onsuccess = () => {
            const cursor = walking.result;
            if (!cursor) return;
            if (at++ % each === 0) {
              if (what === 'delete') cursor.delete();
              else cursor.update({ ...cursor.value, text: `${cursor.value.text}`.replace(/[0-8]/, '9') });
            }
            cursor.continue();
          };
          change.oncomplete = () => {
            database.close();
            resolve();
          };
          change.onerror = () => reject(change.error);
        };
      }),
    databaseName,
    store,
    how,
    step,
  );

export const lostLayers: Kind = {
  name: 'whole layers gone, or records of the database damaged',
  cases(world) {
    const records = (['pieces', 'pointers'] as const).flatMap((store) =>
      (['flip', 'delete'] as const).flatMap((how) =>
        [1, 2, 3].map((step) => ({
          what: `${how} every ${step}. of the ${store}`,
          spoil: (tab: Tab) => spoilRecords(tab, store, how, step),
          damaged: [] as readonly string[],
        })),
      ),
    );
    const layers = [
      { what: 'all caches gone', spoil: dropCaches, damaged: everything },
      { what: 'the database gone', spoil: dropDatabase, damaged: [] },
      {
        what: 'caches and database gone',
        spoil: async (tab: Tab) => {
          await dropCaches(tab);
          await dropDatabase(tab);
        },
        damaged: everything,
      },
    ];
    const both = records.map(({ what, spoil }) => ({
      what: `${what}, and all caches gone`,
      spoil: async (tab: Tab) => {
        await spoil(tab);
        await dropCaches(tab);
      },
      damaged: everything,
    }));
    return world
      .some([...layers, ...records, ...both], 2)
      .map(({ what, spoil, damaged }): Case => ({ what, run: () => complaintsOf(world, spoil, damaged) }));
  },
};
