/** Storage that fails the worker: while it stores an update, and while it serves. */
import { putBefore } from '#tests/journeys/harness/lies.ts';
import { judgeDocuments } from '../judge.ts';
import type { Case, Kind, World } from '../kind.ts';
import { choiceOfLanguages, emergencyPage, game, isMarked, whatStands } from '../look.ts';
import { type Reader, readerOf } from '../reader.ts';
import { complaintsOfUpdate } from '../update.ts';
import { appDocument } from '../version.ts';

/** Counts the calls of a method and puts another in its place where `when` is true of the count. */
const instead = (owner: string, method: string, when: string, other: string) => `{
  const real = ${owner}.${method};
  let n = 0;
  ${owner}.${method} = function (...given) { n++; return (${when}) ? (${other}) : real.apply(this, given); };
}`;
const full = `Promise.reject(new DOMException('full', 'QuotaExceededError'))`;
const broken = `Promise.reject(new DOMException('broken', 'UnknownError'))`;
const never = 'new Promise(() => undefined)';
const otherBytes = `real.call(this, given[0], new Response('<!doctype html>', { headers: { etag: '"0"' } }))`;

export const fullAtWrite: Kind = {
  name: 'storage that fails the worker at the k-th write of an update',
  cases(world) {
    const writes = Object.keys(world.after.stored).length + 4;
    const all = Array.from({ length: writes }, (_, at) => at + 1).flatMap((k) => [
      { what: `full at write ${k}`, script: instead('Cache.prototype', 'put', `n === ${k}`, full) },
      { what: `full from write ${k} on`, script: instead('Cache.prototype', 'put', `n >= ${k}`, full) },
      { what: `write ${k} forgotten`, script: instead('Cache.prototype', 'put', `n === ${k}`, 'Promise.resolve()') },
      { what: `other bytes at write ${k}`, script: instead('Cache.prototype', 'put', `n === ${k}`, otherBytes) },
    ]);
    return world
      .some(
        // Full at every write; of the other three one each.
        all.filter((_, at) => at % 4 === 0 || at % 4 === (Math.floor(at / 4) % 3) + 1),
        4,
      )
      .map((one) => updateWith(world, one));
  },
};

export const brokenInUpdate: Kind = {
  name: 'storage that fails the worker otherwise in an update',
  cases(world) {
    const methods = [
      ['CacheStorage', 'open'],
      ['CacheStorage', 'keys'],
      ['Cache', 'match'],
      ['Cache', 'keys'],
      ['SubtleCrypto', 'digest'],
      ['Response', 'arrayBuffer'],
    ] as const;
    const all = methods.flatMap(([owner, method]) =>
      [1, 2, 5, 20].flatMap((k) => [
        {
          what: `${owner} ${method} throws from call ${k} on`,
          script: instead(`${owner}.prototype`, method, `n >= ${k}`, broken),
        },
        {
          what: `${owner} ${method} is silent from call ${k} on`,
          script: instead(`${owner}.prototype`, method, `n >= ${k}`, never),
        },
      ]),
    );
    // Long enough for one that comes in with broken storage.
    return world.some(all, 3).map((one) => updateWith(world, one, 10));
  },
};

const updateWith = (world: World, { what, script }: { what: string; script: string }, seconds = 3): Case => ({
  what,
  run: () => complaintsOfUpdate(world, { lie: putBefore('/sw.js', script, world.after.folder), seconds }),
});

/** Of a cache that is open, and of all. */
const insteadOfMatch = (when: string, other: string) =>
  ['Cache.prototype', 'CacheStorage.prototype'].map((owner) => instead(owner, 'match', when, other)).join('\n');

/** A worker that can be told to fail later: it begins to when a page says so. */
const switches: Record<string, string> = {
  'open throws': instead('CacheStorage.prototype', 'open', `self.fails === 'open throws'`, broken),
  'open is silent': instead('CacheStorage.prototype', 'open', `self.fails === 'open is silent'`, never),
  'keys throws': instead('CacheStorage.prototype', 'keys', `self.fails === 'keys throws'`, broken),
  'keys is silent': instead('CacheStorage.prototype', 'keys', `self.fails === 'keys is silent'`, never),
  'match throws': insteadOfMatch(`self.fails === 'match throws'`, broken),
  'match is silent': insteadOfMatch(`self.fails === 'match is silent'`, never),
  'match finds nothing': insteadOfMatch(`self.fails === 'match finds nothing'`, 'Promise.resolve()'),
  'digest throws': instead('SubtleCrypto.prototype', 'digest', `self.fails === 'digest throws'`, broken),
};
const switchboard = `${Object.values(switches).join('\n')}
addEventListener('message', ({ data }) => { if (data && 'fails' in data) self.fails = data.fails; });`;

const tell = ({ tab }: Reader, fails: string) =>
  tab.evaluate(async (what) => {
    const registration = await navigator.serviceWorker.getRegistration();
    registration?.active?.postMessage({ fails: what });
  }, fails);

export const brokenInService: Kind = {
  name: 'storage that fails the worker while it serves',
  cases: (world) =>
    world.some(Object.keys(switches), 1).map((what) => ({
      what,
      async run() {
        const { engine, before } = world;
        const reader = await readerWithSwitches(world);
        const { site, tab } = reader;
        try {
          await site.stop();
          const complaints: string[] = [];
          for (const address of ['/', appDocument, '/d/']) {
            // Also where the browser has ended the worker since.
            await tell(reader, what);
            const shown = (await tab.goto(site.url + address)) ? await whatStands(tab) : 'nothing';
            const right = address === '/d/' ? [game] : [emergencyPage, before.texts[address] ?? choiceOfLanguages];
            if (!right.includes(shown)) complaints.push(`${address} shows "${shown.slice(0, 60)}" in ${engine.name}`);
          }
          await tell(reader, '');
          return [...complaints, ...(await judgeDocuments(reader, [before])).complaints];
        } finally {
          await reader.leave();
        }
      },
    })),
};

async function readerWithSwitches({ engine, before }: World): Promise<Reader> {
  const reader = await readerOf(engine, before, putBefore('/sw.js', switchboard, before.folder));
  await isMarked(reader.tab, 'ready');
  return reader;
}
