/** Promises to a shelter with a box of its own and no internet: plain http reads, a certificate brings everything. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openBrowser } from './harness/browser.ts';
import { countries, type EditionToFind, editionsOf, numbersOf, words } from './harness/content.ts';
import { oneOfEachScript } from './harness/languages.ts';
import { type LocalServer, serveFilesOnly, serveSecurely } from './harness/local-servers.ts';
import { makeCertificate } from './harness/make-certificate.ts';
import { pressClose } from './harness/press-close.ts';
import { waitForMark } from './harness/reader.ts';
import { dist, openSite } from './harness/site.ts';
import { expectToSay } from './harness/texts.ts';

const box = 'box.test';
const boxIsHere = `--host-resolver-rules=MAP ${box} 127.0.0.1`;

let browser: Browser | undefined;
let stop: (() => Promise<void>) | undefined;

afterEach(async () => {
  await browser?.close();
  await stop?.();
  browser = undefined;
  stop = undefined;
});

/** A reader in front of the box; what the browser complains of is written down. */
async function arrive(switches: readonly string[]): Promise<{ page: Page; complaints: string[] }> {
  browser = await openBrowser(switches);
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Said of every plain http page that asks for more than plain http can give; nothing comes of it.
    const isUsual = message.text().startsWith('The Cross-Origin-Opener-Policy header has been ignored');
    if (message.type() === 'error' && !isUsual) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

async function serve(starting: Promise<LocalServer>): Promise<LocalServer> {
  const server = await starting;
  stop = server.stop;
  return server;
}

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const one of Array.from(document.querySelectorAll('details'))) one.setAttribute('open', '');
  });

async function readEdition(page: Page, { topics, core, calm }: EditionToFind): Promise<void> {
  await openAll(page);
  const all = [...topics.flatMap(({ title, sentences }) => [title, ...sentences]), ...core, ...calm];
  expectToSay(await page.locator('#doc').innerText(), all, page.url());
}

async function readPeople(page: Page): Promise<void> {
  await openAll(page);
  const shown = await page.locator('#doc').innerText();
  expectToSay(shown, countries.flatMap(numbersOf), page.url());
}

/** Nothing that was asked for may still be on its way, or a mark could come later. */
const untilQuiet = async (page: Page) => {
  await page.waitForFunction(() => document.querySelector('link[rel="manifest"]') !== null);
  await page.waitForLoadState('networkidle');
};

describe('over plain http', () => {
  it.each(oneOfEachScript)(
    'in $name every document reads, nothing is promised, the app does not start, Close works',
    async ({ tag }) => {
      const site = await openSite();
      stop = site.stop;
      const { page, complaints } = await arrive([boxIsHere]);
      const url = site.url.replace('localhost', box);
      const { notOfflineYet = '', ...ui } = words(tag);

      await page.goto(`${url}/${tag}/`);
      expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([false, false]);
      await untilQuiet(page);
      await openAll(page);
      expectToSay(await page.locator('#doc').innerText(), [notOfflineYet], 'start');
      for (const edition of editionsOf(tag)) {
        await page.goto(`${url}/${tag}/${edition.age}/`);
        await untilQuiet(page);
        await readEdition(page, edition);
        const shown = await page.locator('body').innerText();
        expect(shown).toContain(notOfflineYet);
        for (const promise of [
          'readsOffline',
          'allOffline',
          'keptHere',
          'noLongerOffline',
          'keepEverything',
          'notUpdated',
        ])
          expect(shown).not.toContain(ui[promise]);
        expect(await page.locator('html').getAttribute('data-offline')).toBe(null);
      }
      // The app would take over here.
      await page.locator('[data-topic] summary').first().click();
      expect(await page.locator('#doc').isVisible()).toBe(true);
      expect(await page.locator('#app').count()).toBe(0);
      const asked = site.requests.filter((request) => /\/(now\.json|m|p)\b.*json|sw\.js|reading\.json/.test(request));
      expect(asked).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);

      await page.goto(`${url}/${tag}/p/`);
      await readPeople(page);
      await pressClose(page);
      await page.waitForURL(`${url}/d/`);
      await page.locator('.beach .stone').first().waitFor();
      await page.goBack();
      expect(page.url()).not.toContain(`/${tag}/`);
      expect(complaints).toEqual([]);
    },
  );
});

describe('over https with a certificate of the box', () => {
  it.each(oneOfEachScript)('in $name everything is stored, and works when the box is switched off', async ({ tag }) => {
    const certificate = makeCertificate(box);
    const server = await serve(serveSecurely(certificate));
    const { page, complaints } = await arrive([boxIsHere, `--ignore-certificate-errors-spki-list=${certificate.spki}`]);
    const url = `https://${box}:${server.port}`;

    await page.goto(`${url}/${tag}/2/`);
    await waitForMark(page, 'ready');
    expect(complaints).toEqual([]);
    await server.stop();

    for (const edition of editionsOf(tag)) {
      await page.goto(`${url}/${tag}/${edition.age}/`);
      await readEdition(page, edition);
    }
    await page.goto(`${url}/${tag}/p/`);
    await readPeople(page);
    await page.goto(`${url}/${tag}/2/`);
    await waitForMark(page, 'ready');
    await page.locator('[data-topic] summary').first().click();
    await page.locator('#app h1').waitFor();
    await pressClose(page);
    await page.locator('.beach .stone').first().waitFor();
  });
});

describe('dist/ on a stick', () => {
  it.each(oneOfEachScript)(
    'in $name any server of files on the same computer is enough for everything',
    async ({ tag }) => {
      const server = await serve(serveFilesOnly());
      const { page, complaints } = await arrive([]);
      await page.goto(`http://localhost:${server.port}/${tag}/1/`);
      await waitForMark(page, 'ready');
      expect(complaints).toEqual([]);
      await server.stop();
      await page.goto(`http://localhost:${server.port}/${tag}/3/`);
      const oldest = editionsOf(tag).find(({ age }) => age === 3);
      if (oldest) await readEdition(page, oldest);
    },
  );

  it.each(oneOfEachScript)(
    'in $name a document opened as a file reads; its links lead nowhere, Close only takes it away',
    async ({ tag }) => {
      const { page } = await arrive([]);
      const fileOf = (address: string) => pathToFileURL(join(dist, tag, address, 'index.html')).href;
      for (const edition of editionsOf(tag)) {
        await page.goto(fileOf(`${edition.age}`));
        await readEdition(page, edition);
      }
      await page.goto(fileOf('p'));
      await readPeople(page);
      expect(await page.locator('html').getAttribute('data-offline')).toBe(null);

      await pressClose(page);
      await page.waitForFunction(() => document.querySelector('#doc') === null);
      expect(await page.locator('.beach').count()).toBe(0);
      await page.goto(fileOf('1'));
      await page.locator(`#doc a[href="/${tag}/"]`).first().click();
      await page.waitForFunction(() => document.querySelector('#doc') === null);
    },
  );
});
