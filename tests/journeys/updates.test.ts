/** A change costs what changed, and everything changes at one start: several builds side by side (P2, P12). */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Change, changes, returningTag } from '#tools/bench/changes.ts';
import { setDaysApart } from '#tools/bench/days-apart.ts';
import { makeSiteCopy } from '#tools/bench/site-copy.ts';
import { newVisitor } from './harness/count-update.ts';
import { newReader, type Reader, waitForMark } from './harness/reader.ts';
import { dist, openSite, type Site } from './harness/site.ts';
import { tap } from './harness/walk-app.ts';

type Name = Change['name'];
type Shown = { path: string; proof: string };

const root = join(import.meta.dirname, '..', '..');
const work = mkdtempSync(join(tmpdir(), 'pebble-updates-'));
const built = new Map<Name, { folder: string; shows: Shown | undefined }>();
/** The reader of another language than the one that changes. */
const otherTag = 'en';

beforeAll(() => {
  const copy = makeSiteCopy(root, work);
  changes.forEach(({ name, make }, hours) => {
    copy.reset();
    const shows = make(copy, root);
    built.set(name, { folder: copy.build(name.replace(' ', '-'), 1_790_000_000 + hours * 3600).folder, shows });
  });
}, 600_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const folderOf = (name: Name) => built.get(name)?.folder ?? '';
const hashedFiles = (name: Name) =>
  readdirSync(join(folderOf(name), 'assets')).filter((file) => /\.(js|css|svg|json)$/.test(file));

describe('what changed', () => {
  it.each(['one number', 'one text', 'one language'] as const)(
    '%s: no script, style, sprite or word is renamed',
    (name) => {
      expect(hashedFiles('nothing').length).toBeGreaterThan(5);
      expect(hashedFiles(name)).toEqual(hashedFiles('nothing'));
    },
  );

  it.each([
    ['one number', 15_000],
    ['one text', 15_000],
    ['one language', 110_000],
  ] as const)('%s: costs who reads it at most %i B', async (name, most) => {
    const visitor = newVisitor();
    await visitor.keep(folderOf('nothing'), returningTag);
    expect((await visitor.comeBackTo(folderOf(name))).bytes).toBeLessThanOrEqual(most);
    expect((await visitor.comeBackTo(folderOf(name))).requests).toEqual([]);
  });

  it('one language: brings nothing of it to who reads another', async () => {
    const visitor = newVisitor();
    await visitor.keep(folderOf('nothing'), otherTag);
    const { requests, bytes } = await visitor.comeBackTo(folderOf('one language'));
    expect(
      requests.map(({ url }) => url).filter((url) => !/^\/(sw\.js|en\/files\.json|now\.json|m\/)/.test(url)),
    ).toEqual([]);
    expect(bytes).toBeLessThanOrEqual(12_000);
  });
});

let site: Site | undefined;
let reader: Reader | undefined;
afterEach(async () => {
  await reader?.leave();
  await site?.stop();
  reader = undefined;
  site = undefined;
});

/** A copy in which a day lies between any two visits. */
function daysApart(folder: string): string {
  const copy = mkdtempSync(join(work, 'days-apart-'));
  cpSync(folder, copy, { recursive: true });
  setDaysApart(copy);
  return copy;
}

async function arrive(folder: string) {
  const here = { site: await openSite(folder), reader: newReader() };
  ({ site, reader } = here);
  return here;
}

/** Browsers look for a new worker when they have time; here they get it. */
async function untilItLooked({ requests }: Site): Promise<void> {
  for (let tries = 0; tries < 60 && !requests.includes('GET /sw.js'); tries++) await setTimeout(500);
}

/** A visit of its own process, until the browser has looked for a new version and nothing more travels. */
async function visit<Seen>(
  here: { site: Site; reader: Reader },
  path: string,
  look: (page: Page) => Promise<Seen>,
  wait: (site: Site) => Promise<unknown> = untilItLooked,
): Promise<Seen> {
  here.site.forgetRequests();
  const { page } = await here.reader.open();
  await page.goto(here.site.url + path);
  await waitForMark(page, 'ready');
  const seen = await look(page);
  await wait(here.site);
  await here.site.quiet();
  await here.reader.close();
  return seen;
}

const nothing = async () => undefined;

/** Whether a version is stored whole and waits for its turn. */
const isWaiting = (page: Page) =>
  page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
const soon = { timeout: 30_000 };

function countryWith(proof: string, file: string): string {
  const [before = ''] = readFileSync(file, 'utf8').split(proof);
  return /.*data-country="([A-Z]{2})"/s.exec(before)?.[1] ?? 'none';
}

it('asks for nothing at all on the same day, whatever is opened', async () => {
  const here = await arrive(dist);
  await visit(here, '/ar/3/', nothing);
  for (const path of ['/ar/3/', '/ar/', '/ar/p/', '/ar/3/']) {
    await visit(here, path, nothing, () => setTimeout(4_000));
    expect(here.site.requests, path).toEqual([]);
  }
});

it('asks once on another day, and hears without a body that there is no news', async () => {
  const here = await arrive(daysApart(dist));
  await visit(here, '/ar/3/', nothing);
  const answers: number[] = [];
  here.site.lie((_, response) => {
    response.on('finish', () => answers.push(response.statusCode));
    return false;
  });
  await visit(here, '/ar/3/', nothing);
  expect(here.site.requests).toEqual(['GET /sw.js']);
  expect(answers).toEqual([304]);
});

it('shows a changed number in document, app and emergency page from the same start on, and not before', async () => {
  const { path, proof } = built.get('one number')?.shows ?? { path: '', proof: 'none' };
  const country = countryWith(proof, join(folderOf('one number'), path, 'index.html'));
  const isIn = (page: Page, where: string) =>
    page.evaluate(
      ([selector = '', text = '']) => document.querySelector(selector)?.innerHTML.includes(text) ?? false,
      [where, proof],
    );
  const look = async (page: Page) => {
    const inDocument = await isIn(page, '#doc');
    await page.locator(`#doc details[data-country="${country}"] > summary`).click();
    await page.locator('#app h1').waitFor();
    // There a number is a button, written as people print it.
    const digits = (text: string) => text.replace(/\D/g, '');
    return { inDocument, inApp: digits(await page.locator('#app').innerText()).includes(digits(proof)) };
  };

  const here = await arrive(daysApart(folderOf('nothing')));
  await visit(here, path, nothing);
  here.site.publish(daysApart(folderOf('one number')));
  expect(await visit(here, path, look)).toEqual({ inDocument: false, inApp: false });
  expect(here.site.requests).toContain('GET /sw.js');

  // Without any network from here on: all of it came together.
  await here.site.stop();
  expect(await visit(here, path, look, nothing)).toEqual({ inDocument: true, inApp: true });
  const { page } = await here.reader.open();
  await page.goto(`${here.site.url}/ar/`);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto(`${here.site.url}/ar/`);
  expect(await page.locator('#doc').count()).toBe(0);
  expect(await isIn(page, 'body')).toBe(true);
});

it('starts with what is new when a screen is left idle, though the browser is never closed', async () => {
  const { path, proof } = built.get('one text')?.shows ?? { path: '', proof: 'none' };
  const here = await arrive(folderOf('nothing'));
  await visit(here, `/${returningTag}/`, nothing, () => here.site.quiet());
  const { page } = await here.reader.open();
  await page.clock.install();
  await page.goto(here.site.url + path);
  await waitForMark(page, 'ready');
  const isProven = () => page.evaluate((text) => document.documentElement.innerHTML.includes(text), proof);

  here.site.publish(folderOf('one text'));
  await page.evaluate(async () => {
    await fetch('/sw.js', { cache: 'reload' });
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await expect.poll(() => isWaiting(page), soon).toBe(true);
  await page.reload();
  await waitForMark(page, 'ready');
  expect(await isProven()).toBe(false);

  await page.clock.fastForward(200_000);
  await page.waitForURL(`${here.site.url}/`);
  await expect.poll(() => isWaiting(page), soon).toBe(false);
  await page.goto(here.site.url + path);
  await waitForMark(page, 'ready');
  expect(await isProven()).toBe(true);
});

it('looks for newer pages at a tap, fetches nothing twice and loads the page anew a single time', async () => {
  const { path, proof } = built.get('one text')?.shows ?? { path: '', proof: 'none' };
  const here = await arrive(folderOf('nothing'));
  await visit(here, `/${returningTag}/`, nothing, () => here.site.quiet());
  const { page } = await here.reader.open();
  const isProven = () => page.evaluate((text) => document.documentElement.innerHTML.includes(text), proof);
  await page.goto(`${here.site.url}/${returningTag}/`);
  await waitForMark(page, 'ready');
  const button = page.locator('[data-newer] button');
  await button.click();
  await page.locator('[data-news="none"]').waitFor();

  here.site.publish(folderOf('one text'));
  here.site.forgetRequests();
  let loads = 0;
  page.on('load', () => loads++);
  await Promise.all([page.waitForEvent('load'), button.click()]);
  await waitForMark(page, 'ready');
  await here.site.quiet();
  expect(loads).toBe(1);
  const { requests } = here.site;
  expect(requests).toContain('GET /sw.js');
  expect(requests.filter((request, at) => requests.indexOf(request) !== at)).toEqual([]);

  await here.site.stop();
  await page.goto(here.site.url + path);
  expect(await isProven()).toBe(true);
});

it('leaves who is reading in their place, though a new version takes over in another tab', async () => {
  const { path } = built.get('one text')?.shows ?? { path: '' };
  const here = await arrive(folderOf('nothing'));
  await visit(here, path, nothing);
  const { page } = await here.reader.open();
  await page.goto(here.site.url + path);
  await waitForMark(page, 'ready');
  await page.locator('#doc [data-topic] > summary').nth(1).click();
  await page.locator('#app h1').waitFor();
  const goOn = page.locator('#app [data-limits]');
  if (await goOn.count()) await goOn.click();
  await page.mouse.wheel(0, 150);
  const place = () =>
    page.evaluate(() => ({ from: scrollY, says: document.body.innerText, since: performance.timeOrigin }));
  await expect.poll(async () => (await place()).from).toBe(150);
  const before = await place();

  here.site.publish(folderOf('one text'));
  const other = await page.context().newPage();
  await other.goto(`${here.site.url}/${returningTag}/`);
  await waitForMark(other, 'ready');
  await Promise.all([other.waitForEvent('load'), other.locator('[data-newer] button').click()]);
  await waitForMark(other, 'ready');
  await here.site.quiet();
  await other.close();
  expect(await place()).toEqual(before);

  // And goes on from there, without a line, with what was open.
  await here.site.stop();
  await page.goBack();
  await page.locator('#app .tiles.pairs').waitFor();
  await tap(page, '#app .tile');
  expect((await place()).since).toBe(before.since);
});

it('keeps the version before, with all it held, while something of the new one cannot be had', async () => {
  const { path, proof } = built.get('one text')?.shows ?? { path: '', proof: 'none' };
  const here = await arrive(daysApart(folderOf('nothing')));
  await visit(here, path, nothing);

  here.site.publish(daysApart(folderOf('one text')));
  let tries = 0;
  here.site.lie(({ url }, response) => {
    if (url === `/${returningTag}/files.json`) tries++;
    if (!url?.startsWith('/p/')) return false;
    response.writeHead(503).end();
    return true;
  });
  for (const _ of ['finds it', 'comes back', 'comes back again']) {
    const text = await visit(here, path, (page) => page.evaluate(() => document.documentElement.outerHTML));
    expect(text).not.toContain(proof);
  }
  // Not tried again at every visit: the first failure makes the next try wait.
  expect(tries).toBe(1);
});
