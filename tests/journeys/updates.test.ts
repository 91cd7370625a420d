/** A change costs what changed, and everything changes at one start: several builds side by side (P2, P12). */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Change, changes, returningTag } from '#tools/bench/changes.ts';
import { makeSiteCopy } from '#tools/bench/site-copy.ts';
import { newVisitor } from './harness/count-update.ts';
import { setDaysApart } from './harness/days-apart.ts';
import { newReader, type Reader, waitForMark } from './harness/reader.ts';
import { dist, openSite, type Site } from './harness/site.ts';

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

let site: Site;
let reader: Reader;
afterEach(async () => {
  await reader.leave();
  await site.stop();
});

/** A visit of its own process, until nothing more travels. */
async function visit<Seen>(path: string, look: (page: Page) => Promise<Seen>): Promise<Seen> {
  const { page } = await reader.open();
  await page.goto(site.url + path);
  await waitForMark(page, 'ready');
  await site.quiet();
  const seen = await look(page);
  await reader.close();
  return seen;
}

const nothing = async () => undefined;

it('asks for nothing at all on the same day, and a day later once, to hear that there is no news', async () => {
  site = await openSite();
  reader = newReader();
  await visit('/ar/3/', nothing);
  site.forgetRequests();
  for (const path of ['/ar/3/', '/ar/', '/ar/p/']) await visit(path, nothing);
  expect(site.requests).toEqual([]);

  const folder = join(work, 'days-apart');
  cpSync(dist, folder, { recursive: true });
  setDaysApart(folder);
  await reader.leave();
  await site.stop();
  site = await openSite(folder);
  reader = newReader();
  await visit('/ar/3/', nothing);
  site.forgetRequests();
  const answers: number[] = [];
  site.lie((_, response) => {
    response.on('finish', () => answers.push(response.statusCode));
    return false;
  });
  await visit('/ar/3/', nothing);
  expect(site.requests).toEqual(['GET /sw.js']);
  expect(answers).toEqual([304]);
});

const emergencyPage = (page: Page) =>
  page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });

it('shows a changed number in document, app and emergency page from the same start on, and not before', async () => {
  const folders = (['nothing', 'one number'] as const).map((name) => {
    const folder = join(work, `${name}-days-apart`);
    cpSync(folderOf(name), folder, { recursive: true });
    setDaysApart(folder);
    return folder;
  });
  const { path, proof } = built.get('one number')?.shows ?? { path: '', proof: 'none' };
  const country = /<details data-country="([A-Z]{2})">(?:(?!<details).)*$/s.exec(
    readFileSync(join(folderOf('one number'), path, 'index.html'), 'utf8').split(`"${proof}"`)[0] ?? '',
  )?.[1];
  const isIn = (page: Page, where: string) =>
    page.evaluate(
      ([selector = '', text = '']) => document.querySelector(selector)?.innerHTML.includes(text),
      [where, proof],
    );
  const look = async (page: Page) => {
    const document = await isIn(page, '#doc');
    await page.locator(`#doc details[data-country="${country}"] > summary`).click();
    await page.locator('#app h1').waitFor();
    const numbers = await page.locator('#app').innerText();
    return { document, app: numbers.replace(/\D/g, '').includes(proof.replace(/\D/g, '')) };
  };

  site = await openSite(folders[0]);
  reader = newReader();
  await visit(path, nothing);
  site.publish(folders[1] ?? '');
  site.forgetRequests();
  expect(await visit(path, look)).toEqual({ document: false, app: false });
  const travelled = site.requests.length;
  expect(site.requests).toContain('GET /sw.js');

  // Without any network: all of it came before.
  await site.stop();
  expect(await visit(path, look)).toEqual({ document: true, app: true });
  expect(site.requests.length).toBe(travelled);
  await visit(path, emergencyPage);
  const { page } = await reader.open();
  await page.goto(`${site.url}/ar/`);
  expect(await isIn(page, 'body')).toBe(true);
});

it('keeps the version before, with all it held, while something of the new one cannot be had', async () => {
  const [before, after] = (['nothing', 'one text'] as const).map((name) => {
    const folder = join(work, `${name}-broken`);
    cpSync(folderOf(name), folder, { recursive: true });
    setDaysApart(folder);
    return folder;
  });
  const { path, proof } = built.get('one text')?.shows ?? { path: '', proof: 'none' };
  site = await openSite(before);
  reader = newReader();
  await visit(path, nothing);

  site.publish(after ?? '');
  site.lie(({ url }, response) => {
    if (!url?.startsWith('/p/')) return false;
    response.writeHead(503).end();
    return true;
  });
  for (const _ of ['finds it', 'comes back', 'comes back again']) {
    const text = await visit(path, (page) => page.evaluate(() => document.documentElement.outerHTML));
    expect(text).not.toContain(proof);
  }
  // Not asked again at every visit: the first failure makes the next try wait.
  expect(site.requests.filter((request) => request === `GET /${returningTag}/files.json`)).toHaveLength(2);
});
