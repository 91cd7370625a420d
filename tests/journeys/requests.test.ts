/** Nobody on the line can tell what is read, and nothing is kept on the device that was not named beforehand (P8). */
import type { IncomingMessage } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backEntry, cachePrefix, databaseName } from '#core/discreet-names.ts';
import { readEverything } from '#tests/journeys/harness/read-everything.ts';
import { oneReader, otherReader, readThis } from '#tests/journeys/harness/read-two-ways.ts';
import { waitForMark } from '#tests/journeys/harness/reader.ts';
import { openSite } from '#tests/journeys/harness/site.ts';
import { openBrowser, type Visitors } from '#tests/journeys/harness/visitors.ts';

let browser: Visitors;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.end());

interface Line {
  /** Each request once, such as `GET /uk/2/`, in the order of the alphabet. */
  requests: string[];
  /** Whatever a request carried that it should not: cookies, a body, a referrer. */
  carried: string[];
  /** Every address that any page or worker asked for. */
  addresses: string[];
}

async function listenTo(read: (page: Page, url: string) => Promise<void>): Promise<Line> {
  const site = await openSite();
  const { context, page } = await browser.arrive();
  const carried: string[] = [];
  const addresses: string[] = [];
  site.lie((request: IncomingMessage) => {
    for (const name of ['cookie', 'referer', 'content-length', 'transfer-encoding', 'authorization'])
      if (request.headers[name] !== undefined) carried.push(`${request.url} ${name}`);
    return false;
  });
  context.on('request', (request) => addresses.push(request.url().replace(site.url, '')));
  await read(page, site.url);
  await site.quiet();
  const requests = [...new Set(site.requests)].sort();
  await context.close();
  await site.stop();
  return { requests, carried, addresses };
}

test('whoever listens on the line hears the same, whatever is read, and also when nothing is', async () => {
  const nothing = await listenTo(async (page, url) => {
    await page.goto(`${url}/uk/2/`);
    await waitForMark(page, 'ready');
  });
  const one = await listenTo((page, url) => readThis(page, url, oneReader));
  const other = await listenTo((page, url) => readThis(page, url, otherReader));
  const everything = await listenTo(async (page, url) => {
    await page.goto(`${url}/uk/2/`);
    await waitForMark(page, 'ready');
    await readEverything(page, { countries: true, sheets: true });
  });

  expect(nothing.requests.length).toBeGreaterThan(15);
  for (const { requests } of [one, other, everything]) expect(requests).toEqual(nothing.requests);
  for (const { requests, carried, addresses } of [nothing, one, other, everything]) {
    expect(carried).toEqual([]);
    expect(requests.filter((request) => !request.startsWith('GET /') || /[?#]/.test(request))).toEqual([]);
    // What does not begin with our own address still has its host.
    expect(addresses.filter((address) => !address.startsWith('/'))).toEqual([]);
  }
});

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
