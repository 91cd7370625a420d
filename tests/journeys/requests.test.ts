/** Nobody on the line can tell what is read, and nothing is kept on the device that was not named beforehand (P8). */
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backEntry, cachePrefix, databaseName } from '#core/discreet-names.ts';
import { bringVoice, hasVoice } from '#tests/journeys/harness/bring-voice.ts';
import { isWhole, partOf, patience } from '#tests/journeys/harness/how-much.ts';
import { judge } from '#tests/journeys/harness/judge.ts';
import { lookedFor, openDesk, readHalfOfDesk } from '#tests/journeys/harness/read-desk.ts';
import { readEverything } from '#tests/journeys/harness/read-everything.ts';
import { type Half, readHalf, readHalfOfGuide } from '#tests/journeys/harness/read-half.ts';
import { waitForMark } from '#tests/journeys/harness/reader.ts';
import { tags } from '#tests/journeys/harness/screen-kinds.ts';
import { openSite } from '#tests/journeys/harness/site.ts';
import type { TracedBrowser } from '#tests/journeys/harness/traced-browser.ts';
import { newTracedFirefox } from '#tests/journeys/harness/traced-firefox.ts';
import { openBrowser, type Visitors } from '#tests/journeys/harness/visitors.ts';

let browser: Visitors;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.end());

interface Line {
  /** Every request, such as `GET /uk/2/`, in the order of the alphabet: which of two comes first is chance. */
  requests: string[];
  /** Whatever a request carried that it should not: cookies, a body, a referrer; and addresses of others. */
  wrong: string[];
}

/** What a reader needs of a browser. */
type Tools = Pick<TracedBrowser, 'goto' | 'tap' | 'run'>;

/** @param half none for somebody who opens the same documents and tools and brings the same voice, and does nothing with them. */
async function listenTo(tag: string, half: Half | undefined, withBrowser: WithBrowser): Promise<Line> {
  const site = await openSite();
  const wrong: string[] = [];
  site.lie((request: IncomingMessage) => {
    for (const name of ['cookie', 'referer', 'content-length', 'transfer-encoding', 'authorization'])
      if (request.headers[name] !== undefined) wrong.push(`${request.url} carries ${name}`);
    return false;
  });
  const addresses = await withBrowser(async (tools) => {
    await tools.goto(`${site.url}/${tag}/h/`);
    await tools.run(openDesk, undefined);
    if (half !== undefined) {
      await tools.run(readHalfOfGuide, half);
      await tools.run(readHalfOfDesk, lookedFor(tag, half));
    }
    // Whoever leaves a page early has not asked for all of it: that is chance.
    await tools.run(untilReady, undefined);
    await site.quiet();
    await tools.goto(`${site.url}/${tag}/2/`);
    await tools.run(untilReady, undefined);
    await tools.tap(`#doc a[href="/${tag}/p/"]`);
    await tools.run(bringVoice, hasVoice(tag));
    if (half !== undefined) await tools.run(readHalf, half);
    await site.quiet();
  });
  // How often a browser looks at the icon of a page is its own affair.
  const requests = site.requests.filter((one, at, all) => !one.includes('/icons/') || all.indexOf(one) === at).sort();
  await site.stop();
  wrong.push(...addresses.filter((address) => !address.startsWith(site.url)).map((address) => `asks for ${address}`));
  wrong.push(...requests.filter((request) => !request.startsWith('GET /') || /[?#]/.test(request)));
  return { requests, wrong };
}

/** Runs in the page. */
async function untilReady(): Promise<void> {
  while (document.documentElement.dataset.offline !== 'ready') await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Gives back every address that any page or worker asked for, as far as the browser tells. */
type WithBrowser = (read: (tools: Tools) => Promise<void>) => Promise<readonly string[]>;

const engines: Record<string, WithBrowser> = {
  async Chromium(read) {
    const { context, page } = await browser.arrive();
    const addresses: string[] = [];
    context.on('request', (request) => addresses.push(request.url()));
    await read({
      goto: async (url) => {
        await page.goto(url);
      },
      tap: (selector) => page.locator(`${selector} >> visible=true`).first().click(),
      run: (task, arg) => page.evaluate(task as never, arg as never) as never,
    });
    await context.close();
    return addresses;
  },
  async Firefox(read) {
    const traced = newTracedFirefox();
    try {
      await traced.start();
      await read(traced);
      return [];
    } finally {
      await traced.leave();
    }
  },
};

const whoListens = partOf(tags, 1).flatMap((tag, at) =>
  Object.keys(engines)
    .filter((engine) => engine === 'Chromium' || (isWhole && at === 0))
    .map((engine) => ({ tag, engine })),
);

test.each(whoListens)(
  'whoever listens on the line hears the same, whatever is read, and also when nothing is ($engine, $tag)',
  async ({ tag, engine }) => {
    const withBrowser = engines[engine];
    if (!withBrowser) throw new Error(`no ${engine}`);
    const [nothing, one, other] = [
      await listenTo(tag, undefined, withBrowser),
      await listenTo(tag, 0, withBrowser),
      await listenTo(tag, 1, withBrowser),
    ];
    expect(nothing.requests.length).toBeGreaterThan(15);
    judge({
      kind: `same requests (${tag})`,
      engine,
      cases: nothing.requests.length + one.requests.length + other.requests.length,
      differences: [
        ...[nothing, one, other].flatMap(({ wrong }) => wrong),
        ...[one, other].flatMap(({ requests }) => [
          ...missingFrom(nothing.requests, requests).map((request) => `${request} only where something was read`),
          ...missingFrom(requests, nothing.requests).map((request) => `${request} only where nothing was read`),
        ]),
      ],
    });
  },
  patience,
);

/** What stands in the other list more often. */
function missingFrom(list: readonly string[], other: readonly string[]): string[] {
  const left = [...list];
  return other.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

test('a document asks for nothing more when every topic and every country in it is opened, with script off', async () => {
  for (const address of ['/uk/1/', '/uk/2/', '/uk/3/', '/uk/p/', '/o/uk/2/', '/o/uk/p/']) {
    const site = await openSite();
    const { context, page } = await browser.arrive({ javaScriptEnabled: false });
    await page.goto(site.url + address);
    await page.evaluate(() => {
      for (const summary of Array.from(document.querySelectorAll('summary'))) summary.click();
      scrollTo(0, document.documentElement.scrollHeight);
    });
    await site.quiet();
    expect(site.requests.filter((request) => request !== 'GET /favicon.ico')).toEqual([`GET ${address}`]);
    await context.close();
    await site.stop();
  }
});

test('after everything was read, the device holds one database, our caches, and nothing else', async () => {
  const site = await openSite();
  const { context, page } = await browser.arrive();
  await page.goto(`${site.url}/`);
  await page.locator('[data-languages] a[lang="uk"]').click();
  await waitForMark(page, 'ready');
  await page.goto(`${site.url}/uk/3/`);
  await waitForMark(page, 'ready');
  await readEverything(page, { countries: true, sheets: true });

  const kept = await page.evaluate(async () => ({
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    items: [localStorage.length, sessionStorage.length],
    cookie: document.cookie,
    state: history.state,
    title: document.title,
    path: location.pathname + location.search + location.hash,
    name: window.name,
  }));
  expect(kept.caches.every((name) => new RegExp(`^${cachePrefix}[0-9a-f]{12}$`).test(name))).toBe(true);
  // The entry for Back carries a mark that is the same for every reader and every place.
  expect([null, backEntry]).toContain(kept.state);
  expect({ ...kept, caches: kept.caches.length }).toEqual({
    caches: 1,
    databases: [databaseName],
    items: [0, 0],
    cookie: '',
    state: kept.state,
    title: 'Pebble',
    path: '/uk/3/',
    name: '',
  });
  expect(await context.cookies()).toEqual([]);
  await context.close();
  await site.stop();
});
