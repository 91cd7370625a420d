/** The first visit: from the language to a number, the text before everything else, and an app that comes unnoticed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backEntry } from '#core/discreet-names.ts';
import { readLists } from '#tests/content/built-site.ts';
import { countries, editionsOf, languages, words } from '#tests/journeys/harness/content.ts';
import { type Elsewhere, elsewhereTitle, openElsewhere } from '#tests/journeys/harness/elsewhere.ts';
import { oneOfEachScript } from '#tests/journeys/harness/languages.ts';
import { marksSeen, watchMarks } from '#tests/journeys/harness/marks.ts';
import { waitForMark } from '#tests/journeys/harness/reader.ts';
import { dist, openSite } from '#tests/journeys/harness/site.ts';
import { openBrowser, type Visitors } from '#tests/journeys/harness/visitors.ts';

let browser: Visitors;
let elsewhere: Elsewhere;

beforeAll(async () => {
  [browser, elsewhere] = await Promise.all([openBrowser(), openElsewhere()]);
});
afterAll(async () => {
  await Promise.all([browser.end(), elsewhere.close()]);
});

const isScript = (request: string) => request.endsWith('.js') && request !== 'GET /sw.js';
const position = (page: Page) =>
  page.evaluate(() => ({ url: location.href, title: document.title, state: history.state, rows: history.length }));

test.each(languages)('leads from the language choice to a number ($tag)', async ({ tag }) => {
  const site = await openSite();
  const { context, page } = await browser.arrive();
  await page.goto(`${site.url}/`);
  expect(await page.locator('[data-languages] a').count()).toBe(languages.length);

  await page.locator(`[data-languages] a[lang="${tag}"]`).click();
  await waitForMark(page, 'ready');
  expect(new URL(page.url()).pathname).toBe(`/${tag}/`);
  expect(await page.locator('html').getAttribute('lang')).toBe(tag);

  const [, middle] = editionsOf(tag);
  const topic = middle?.topics.find(({ id }) => id === 'who-to-tell');
  const country = countries.find(({ services }) => services.length > 0);
  const service = country?.services[0];
  await page.locator(`a.tile[href="/${tag}/2/"]:visible`).click();
  await page.locator('#app .tile', { hasText: words(tag).groupTelling ?? '' }).click();
  await page.locator(`#app [data-topic="${topic?.id}"]`).click();
  await page.locator('#app [data-limits]').click();
  await page.locator('#app h1', { hasText: topic?.title ?? 'none' }).waitFor();

  await page
    .locator('#app button', { hasText: words(tag).peopleWhoCanHelp ?? '' })
    .first()
    .click();
  await page.locator(`#app button[data-country="${country?.country}"]`).last().click();
  await page.locator('#app article button.number').first().click();
  await page.locator('#app button', { hasText: words(tag).showNumber ?? '' }).click();
  expect(await page.locator('#app .card').innerText()).toBe(service?.channels[0]?.show);
  expect(new URL(page.url()).pathname).toBe(`/${tag}/`);

  await context.close();
  await site.stop();
});

test('asks for no script before the text is there, however slowly the text comes', async () => {
  const site = await openSite();
  const { context, page } = await browser.arrive();
  const html = readFileSync(join(dist, 'uk', '2', 'index.html'));
  const half = Math.floor(html.length / 2);
  let finish: () => void = () => undefined;
  site.lie(({ url }, response) => {
    if (url !== '/uk/2/') return false;
    site.lie(undefined);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': html.length });
    response.write(html.subarray(0, half));
    finish = () => response.end(html.subarray(half));
    return true;
  });
  const visit = page.goto(`${site.url}/uk/2/`, { waitUntil: 'load' });

  await page.locator('summary').first().waitFor({ timeout: 30_000 });
  expect(site.requests).toEqual(['GET /uk/2/']);
  finish();
  await visit;
  await waitForMark(page, 'ready');
  expect(site.requests.findIndex(isScript)).toBeGreaterThan(site.requests.indexOf('GET /uk/2/'));

  await context.close();
  await site.stop();
});

test.each(oneOfEachScript)('stores the text for reading before it fetches the app ($tag)', async ({ tag }) => {
  const site = await openSite();
  const { context, page } = await browser.arrive();
  await watchMarks(context);
  await page.goto(`${site.url}/${tag}/`);
  await waitForMark(page, 'ready');

  expect(await marksSeen(page)).toEqual(['nothing', 'reading', 'ready']);
  const scripts = site.requests.filter(isScript);
  const [boot, ...rest] = scripts;
  const firstOfApp = site.requests.findIndex((request) => rest.includes(request));
  // All documents of the language come in one answer.
  const documents = site.requests.indexOf(`GET /${tag}/reading.json`);
  expect(documents).toBeGreaterThanOrEqual(0);
  expect(rest.length).toBeGreaterThan(0);
  expect(documents, `documents before the app, which ${boot} brings`).toBeLessThan(firstOfApp);

  await context.close();
  await site.stop();
});

test.each([
  ['the reader saves data', { saveData: true, effectiveType: '4g' }],
  ['the line is a 2G line', { saveData: false, effectiveType: '2g' }],
  ['the line is slower than 2G', { saveData: false, effectiveType: 'slow-2g' }],
])('leaves the app on the server when %s, until it is asked for', async (_, connection) => {
  const site = await openSite();
  const { context, page } = await browser.arrive();
  await watchMarks(context);
  await context.addInitScript((given) => {
    Object.defineProperty(Navigator.prototype, 'connection', { get: () => given });
  }, connection);
  await page.goto(`${site.url}/uk/`);
  await waitForMark(page, 'reading');
  const keep = page.locator('[data-more] button');
  await keep.waitFor();
  await site.quiet();

  const scripts = readLists('uk').app.filter((url) => url.endsWith('.js'));
  const fetched = scripts.filter((url) => site.requests.includes(`GET ${url}`));
  expect(fetched.length, 'only the small script that stores').toBe(1);
  expect(site.requests.filter((request) => /now\.json|\/[mp]\//.test(request.replace('/uk/p/', '')))).toEqual([]);
  expect(await marksSeen(page)).toEqual(['nothing', 'reading']);

  await keep.click();
  await waitForMark(page, 'ready');
  expect(await keep.isVisible()).toBe(false);

  await context.close();
  await site.stop();
});

/** In every frame that is painted: is there text to read? */
async function watchFrames(page: Page): Promise<() => Promise<boolean[]>> {
  await page.evaluate(() => {
    const frames: boolean[] = [];
    const look = () => {
      const halves = ['doc', 'app'].map((id) => document.getElementById(id));
      const shown = halves.filter((half) => half && half.getClientRects().length > 0 && half.textContent.trim() !== '');
      frames.push(shown.length === 1);
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { frames });
  });
  return () => page.evaluate(() => (window as unknown as { frames: boolean[] }).frames);
}

test('takes over at the next tap: no request, no new address or title, no empty frame, at most one row', async () => {
  const site = await openSite();
  const { context, page } = await browser.arrive();
  const edition = editionsOf('uk')[1];
  if (!edition) throw new Error('no edition');
  await page.goto(`${site.url}/uk/2/`);
  await waitForMark(page, 'ready');
  await site.quiet();
  site.forgetRequests();
  const takeOver = async (page: Page, title: string) => {
    await page.goto(`${site.url}/uk/2/`);
    await waitForMark(page, 'ready');
    const before = await position(page);
    const frames = await watchFrames(page);

    await page.locator(`summary:has-text("${title}")`).click();
    await page.locator('#app h1').waitFor();
    const onward = page.locator('#app [data-limits]');
    if ((await onward.count()) > 0) await onward.click();
    await page.locator('#app h1', { hasText: title }).waitFor();
    expect(await page.locator('#doc').isVisible()).toBe(false);
    const after = await position(page);
    expect({ ...after, rows: before.rows, state: before.state }).toEqual(before);
    expect(after.rows).toBeLessThanOrEqual(before.rows + 1);
    expect([null, backEntry]).toContain(after.state);
    expect((await frames()).every((isReadable) => isReadable)).toBe(true);
  };
  // Most of each visit is waiting until the app is ready: several tabs wait together.
  const titles = edition.topics.map(({ title }) => title);
  const tabs = [page, await context.newPage(), await context.newPage(), await context.newPage()];
  await Promise.all(
    tabs.map(async (tab) => {
      for (let title = titles.pop(); title !== undefined; title = titles.pop()) await takeOver(tab, title);
    }),
  );
  await site.quiet();
  // After any navigation, on its own time, the browser looks whether there is a new worker.
  expect(site.requests.filter((request) => request !== 'GET /sw.js')).toEqual([]);
  await context.close();
  await site.stop();
});

test('Back leads to the start screen, and Back again to where the reader was before', async () => {
  const site = await openSite();
  const { context, page } = await browser.arrive();
  await page.goto(elsewhere.url);
  await page.goto(`${site.url}/`);
  await page.locator('[data-languages] a[lang="uk"]').click();
  await waitForMark(page, 'ready');
  await page.locator('a.tile[href="/uk/2/"]:visible').click();
  await page.locator('#app .tile', { hasText: words('uk').cards ?? '' }).click();
  await page.locator('#app [data-deck]').first().click();
  await page.locator('#app [data-card]').first().click();
  await page.locator('#app .card').waitFor();

  await page.goBack();
  await page.locator('#app .tiles.pairs').waitFor();
  expect(await page.locator('#app h1').innerText()).toBe(words('uk').age2);
  await page.goBack();
  await page.waitForURL(elsewhere.url);
  expect(await page.title()).toBe(elsewhereTitle);

  await context.close();
  await site.stop();
});

test('Back from the start screen leads to where the reader was before, at once', async () => {
  const site = await openSite();
  const { context, page } = await browser.arrive();
  await page.goto(elsewhere.url);
  await page.goto(`${site.url}/uk/`);
  await waitForMark(page, 'ready');
  await page.locator('a.tile[href="/uk/1/"]:visible').click();
  await page.locator('#app .tiles.pairs').waitFor();

  await page.evaluate(() => history.back());
  await page.waitForURL(elsewhere.url);

  await context.close();
  await site.stop();
});
