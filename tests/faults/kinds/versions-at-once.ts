/** Several versions at once: two pages, an update that takes its time, one that never comes, a host that goes back or has an empty worker. */
import { setTimeout } from 'node:timers/promises';
import { lieAbout, silentFaults } from '#tests/journeys/harness/lies.ts';
import type { Lie } from '#tests/journeys/harness/site.ts';
import { complaintsOfApp, judgeWhole } from '../judge.ts';
import type { Case, Kind, World } from '../kind.ts';
import { damagesOf, isMarked, whatStands } from '../look.ts';
import { type Reader, readerOf } from '../reader.ts';
import { lookForNews, stayAway } from '../update.ts';
import { appDocument, documents, tag, type Version } from '../version.ts';

const withReader = (world: World, work: (reader: Reader) => Promise<string[]>) => async () => {
  const reader = await readerOf(world.engine, world.before);
  try {
    return await work(reader);
  } finally {
    await reader.leave();
  }
};

/** A page that was open before the new version came still opens all of its app, and so does one that is opened beside it. */
const twoPages = (world: World, mayTakeOver: boolean): Case => ({
  what: mayTakeOver ? 'two pages, and the new version is let in beside them' : 'two pages, and the new version waits',
  run: withReader(world, async (reader) => {
    const { site, visitor, tab: first } = reader;
    const { before, after } = world;
    await first.goto(site.url + appDocument);
    await isMarked(first, 'ready');
    site.publish(after.folder);
    const second = await visitor.openTab();
    await second.goto(site.url + appDocument);
    await isMarked(second, 'ready');
    const how = await lookForNews(second, 60);
    await site.stop();
    if (how !== 'installed') return [`an honest update is ${how}`];
    const complaints: string[] = [];
    if (mayTakeOver)
      await second.evaluate(async () => {
        (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage({ kind: 'use-new-version' });
      });
    complaints.push(...(await complaintsOfApp(first, before)), ...(await complaintsOfApp(second, before)));
    for (const address of documents) {
      const shown = (await second.goto(site.url + address)) ? await whatStands(second) : 'nothing';
      const allowed = (mayTakeOver ? [before, after] : [before]).map(({ texts }) => texts[address]);
      if (!allowed.includes(shown)) complaints.push(`${address} beside another page shows "${shown.slice(0, 60)}"`);
    }
    await second.close();
    if (!mayTakeOver) {
      const { holds, complaints: atOnce } = await judgeWhole(reader, [before, after]);
      complaints.push(...atOnce);
      if (holds === before) await stayAway(reader);
    }
    return [...complaints, ...(await judgeWhole(reader, [after])).complaints];
  }),
});

/** What lies here opens while something newer is on its way. */
const slowUpdate = (world: World, path: string, fault: string): Case => ({
  what: `a page opened while an update hangs at ${path}, ${fault}`,
  run: withReader(world, async (reader) => {
    const { site } = reader;
    site.publish(world.after.folder);
    site.lie(lieAbout(path, fault, world.elsewhere, world.after.folder));
    const how = await lookForNews(reader.tab, 2);
    if (how !== 'unfinished') return [`the update did not hang, it is ${how}`];
    // The line still says nothing, and so the update has not ended either.
    const tab = await reader.comeBack();
    await tab.goto(site.url + appDocument);
    if (!(await isMarked(tab, 'ready', 15))) return ['the app waits for the update'];
    return complaintsOfApp(tab, world.before);
  }),
});

/** The site always says that there is something newer, and never delivers it. */
const neverDelivered = (world: World, what: string, lie: Lie): Case => ({
  what,
  run: withReader(world, async (reader) => {
    const { site } = reader;
    site.publish(world.after.folder);
    let round = 0;
    site.lie((request, response) => {
      if (request.url !== '/sw.js') return lie(request, response);
      const build = (0xabcdef000000 + round++).toString(16);
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' });
      response.end(
        `// ${build}\nself.addEventListener('install', (event) => event.waitUntil(fetch('/${tag}/files.json').then(() => Promise.reject(new Error('never')))));`,
      );
      return true;
    });
    const complaints: string[] = [];
    for (let visits = 0; visits < 4; visits++) {
      const tab = await reader.comeBack();
      await tab.goto(site.url + appDocument);
      if (!(await isMarked(tab, 'ready'))) complaints.push(`visit ${visits}: the app is gone`);
      await tab.evaluate(() => {
        Object.assign(window, { isTheSame: true });
      });
      site.forgetRequests();
      await lookForNews(tab, 3);
      await setTimeout(1_000);
      if (!(await tab.evaluate(() => 'isTheSame' in window)))
        complaints.push(`visit ${visits}: the page loaded itself anew`);
      if (site.requests.length > 10) complaints.push(`visit ${visits}: ${site.requests.length} requests`);
    }
    await site.stop();
    return [...complaints, ...(await judgeWhole(reader, [world.before])).complaints];
  }),
});

/** A host that was put back to an older, rightly signed version: the content of before stays. */
const goneBack = (world: World): Case => ({
  what: 'a host that goes back to an older version',
  run: withReader(world, async (reader) => {
    const { site } = reader;
    site.publish(world.older.folder);
    await lookForNews(reader.tab, 20);
    await site.stop();
    // Its documents are the same ones; its packs must not be believed.
    const asBefore: Version = { ...world.before, build: world.older.build };
    return (await judgeWhole(reader, [asBefore])).complaints;
  }),
});

/**
 * What a browser accepts as a script is the host's word, and then nothing of ours runs without a line: no page can
 * prevent it. But nothing that is stored is lost for it, the page does not claim to be ready, and it ends when the host
 * is right again.
 */
const emptyWorker = (world: World, fault: string): Case => ({
  what: `a host whose worker is ${fault}, and then right again`,
  run: withReader(world, async (reader) => {
    const { site } = reader;
    const { before, after } = world;
    site.publish(after.folder);
    site.lie(lieAbout('/sw.js', fault, world.elsewhere, after.folder));
    const taken = await lookForNews(reader.tab, 20);
    if (taken !== 'installed') return [`the browser takes the empty worker for ${taken}`];
    const inBetween = await reader.comeBack();
    await inBetween.goto(site.url + appDocument);
    const complaints = (await damagesOf(inBetween, before)).map((address) => `${address} is no longer whole`);
    if (await isMarked(inBetween, 'ready', 10)) complaints.push('a page that no worker answers claims to be ready');
    site.lie(undefined);
    const again = await reader.comeBack();
    await again.goto(site.url + appDocument);
    await lookForNews(again, 60);
    await site.stop();
    return [...complaints, ...(await judgeWhole(reader, [after])).complaints];
  }),
});

const refusal: Lie = ({ url = '' }, response) => {
  if (url === '/' || url.endsWith('/files.json')) {
    response.writeHead(503).end();
    return true;
  }
  return false;
};

export const versionsAtOnce: Kind = {
  name: 'several versions at once, update loops, a host that goes back',
  cases(world) {
    const several = world.engine.atOnce > 1;
    const all = [
      ...(several ? [twoPages(world, false), twoPages(world, true)] : []),
      ...silentFaults.flatMap((fault) =>
        [`/${tag}/files.json`, '/now.json'].map((path) => slowUpdate(world, path, fault)),
      ),
      neverDelivered(world, 'always newer, never delivered', () => false),
      neverDelivered(world, 'always newer, and the rest is refused', refusal),
      goneBack(world),
      ...world.engine.takesForWorkers.map((fault) => emptyWorker(world, fault)),
    ];
    return world.some(all, 3);
  },
};
