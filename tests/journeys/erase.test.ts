/** Promises of the erase address: after it nothing of Pebble is left on the device, and it says nothing itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deskDatabaseName } from '#core/discreet-names.ts';
import { bringVoice, hasVoice } from './harness/bring-voice.ts';
import { canariesOf, unmistakable } from './harness/canaries.ts';
import { closeFaults } from './harness/close-faults.ts';
import { words } from './harness/content.ts';
import { type FindStrings, findStrings } from './harness/find-strings.ts';
import { isWhole, oneOf, partOf, patience } from './harness/how-much.ts';
import { judge } from './harness/judge.ts';
import { pressClose } from './harness/press-close.ts';
import { openDesk } from './harness/read-desk.ts';
import { readHalf } from './harness/read-half.ts';
import { newReader, type Reader, waitForMark } from './harness/reader.ts';
import { scanProfile } from './harness/scan-profile.ts';
import { tags } from './harness/screen-kinds.ts';
import { dist, openSite, type Site } from './harness/site.ts';
import { sizes } from './harness/sizes.ts';
import { waitIn, waitUntilReady } from './harness/traced-browser.ts';
import { newTracedChromium } from './harness/traced-chromium.ts';
import { newTracedFirefox } from './harness/traced-firefox.ts';
import { nothing, whatIsLeft } from './harness/what-is-left.ts';

let site: Site;
let reader: Reader;
beforeEach(async () => {
  site = await openSite();
  reader = newReader();
});
afterEach(async () => {
  await reader.leave();
  await site.stop();
});

async function storeEverything(tag = 'uk'): Promise<Page> {
  const { page } = await reader.open();
  await page.goto(`${site.url}/${tag}/`);
  await waitForMark(page, 'ready');
  const { caches, databases, workers } = await whatIsLeft(page);
  expect([caches.length > 0, databases.length > 0, workers]).toEqual([true, true, 1]);
  return page;
}

/** The server without the one header. */
function withoutHeader(): void {
  site.lie((_, response) => {
    const { writeHead } = response;
    response.writeHead = ((status: number, { 'Clear-Site-Data': _gone, ...headers }: Record<string, string>) =>
      writeHead.call(response, status, headers)) as typeof writeHead;
    return false;
  });
}

async function erase(page: Page): Promise<void> {
  await page.goto(`${site.url}/e/`);
  await page.waitForURL(`${site.url}/d/`);
  await page.locator('.beach').waitFor();
}

describe('after the erase address', () => {
  it('nothing is left, and the drawing game stands there', async () => {
    const page = await storeEverything();
    await erase(page);
    expect(await whatIsLeft(page)).toEqual(nothing);
  });

  it('nothing is left by the script alone, on a host that sends no such header', async () => {
    withoutHeader();
    const page = await storeEverything();
    await erase(page);
    expect(await whatIsLeft(page)).toEqual(nothing);
  });

  it('nothing is left by the header alone, with script off', async () => {
    await storeEverything();
    await reader.close();

    const { page } = await reader.open({ javaScriptEnabled: false });
    await page.goto(`${site.url}/e/`);
    await page.locator('a[href="/d/"]').click();
    await page.waitForURL(`${site.url}/d/`);
    await reader.close();

    const again = await reader.open();
    await again.page.goto(`${site.url}/d/`);
    expect(await whatIsLeft(again.page)).toEqual(nothing);
  });

  it('nothing is left though another page of Pebble, which has stored all it wants, is still open', async () => {
    withoutHeader();
    const page = await storeEverything();
    const other = await page.context().newPage();
    await other.goto(`${site.url}/uk/1/`);
    await waitForMark(other, 'ready');
    await erase(page);
    await other.close();
    await expect.poll(() => whatIsLeft(page), { timeout: 10_000 }).toEqual(nothing);
  });

  it('the list of the tab does not lead back to it', async () => {
    const page = await storeEverything();
    await page.goto(`${site.url}/d/`);
    await erase(page);
    await page.goBack();
    expect(page.url()).not.toContain('/e/');
  });
});

/** From the first page of the app, by what stands on the screen. */
async function askToForget(page: Page, tag = 'uk'): Promise<void> {
  await page.locator(`#doc a[href="/${tag}/2/"]`).click();
  for (const step of ['to-limits', 'to-forget']) await page.locator(`#app [data-${step}]`).click();
}

describe('taken off the device in the app', () => {
  it('nothing is left, and the drawing game stands there', async () => {
    const page = await storeEverything();
    await askToForget(page);
    await page.locator('#app [data-forget]').click();
    await page.waitForURL(`${site.url}/d/`);
    expect(await whatIsLeft(page)).toEqual(nothing);
  });

  it.each(partOf(tags, 1))(
    'without a network goes what a script can take; what may be left is said, and Close leads to an empty page (%s)',
    async (tag) => {
      const page = await storeEverything(tag);
      await askToForget(page, tag);
      await site.stop();
      const { forgotten = '', forgetParts = '' } = words(tag);
      await page.locator('#app [data-forget]').click();
      await page.locator('#app', { hasText: forgotten }).waitFor();
      expect(await page.locator('#app').innerText()).toContain(forgetParts);
      expect(await whatIsLeft(page)).toEqual(nothing);
      for (const size of sizes) {
        await page.setViewportSize(size);
        expect(await page.evaluate(closeFaults, 'about:blank'), `${size.width} px`).toEqual([]);
      }
      await pressClose(page, 'about:blank');
      await page.waitForURL('about:blank');

      await site.start();
      site.forgetRequests();
      await page.goto(`${site.url}/${tag}/`);
      await waitForMark(page, 'reading');
      expect(site.requests, 'the next opening is a first one').toEqual(
        expect.arrayContaining([`GET /${tag}/`, 'GET /sw.js']),
      );
    },
  );
});

it('the erase page is in no cache and on no list', async () => {
  const page = await storeEverything();
  await page.goto(`${site.url}/uk/1/`);
  const stored = await page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return ([] as Request[]).concat(...all).map(({ url }) => new URL(url).pathname);
  });
  expect(stored).toContain('/uk/');
  expect(stored.filter((path) => path.startsWith('/e'))).toEqual([]);
  for (const list of ['uk/files.json', 'uk/reading.json', 'sw.js'])
    expect(readFileSync(join(dist, list), 'utf8')).not.toContain('"/e/"');
});

it('the erase page shows no word, and its way on is as large and as free as Close', async () => {
  const { page } = await reader.open({ javaScriptEnabled: false });
  await page.goto(`${site.url}/e/`);
  for (const size of sizes) {
    await page.setViewportSize(size);
    expect(await page.evaluate(closeFaults, '/d/'), `${size.width} px`).toEqual([]);
  }
  expect((await page.locator('body').innerText()).trim()).toBe('');
  expect(await page.title()).toBe('Pebble');
  expect(await page.locator('a').count()).toBe(1);
  expect(await page.locator('svg:visible').count()).toBe(2);
});

it('without a network the erase page does not pretend: nothing was erased', async () => {
  const page = await storeEverything();
  await site.stop();
  await expect(page.goto(`${site.url}/e/`)).rejects.toThrow('ERR_CONNECTION_REFUSED');
  await site.start();
});

/** Known pieces of every sound that a device could have, and the sound that a helper kept. */
const sounds = new Map(
  readdirSync(join(dist, 'v'))
    .filter((name) => name.endsWith('.bin'))
    .map((name) => [`voice ${name}`, readFileSync(join(dist, 'v', name)).subarray(1_000, 1_040)]),
);
const recorded = 'sound of a helper, kept in the booth';

/** Runs in the guide: what the booth writes when a recording is kept. */
function keepRecording([name, sound]: [string, string]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('r');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('r', 'readwrite');
      const bytes = new TextEncoder().encode(sound).buffer;
      writing.objectStore('r').put({ tag: 'uk', mark: '0', type: 'audio/webm', bytes }, 'uk 0');
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

const aWhile = () => new Promise((resolve) => setTimeout(resolve, 80_000));

describe.each(isWhole ? [newTracedChromium, newTracedFirefox] : [newTracedChromium])('on the disk', (newBrowser) => {
  const browser = newBrowser();
  afterEach(() => browser.leave());

  it(
    `nothing that was ever shown is left by ${browser.engine}, and the next opening is a first opening`,
    async () => {
      // Uncompressed, so that what a browser keeps of an answer can be searched.
      site.lie((request) => {
        request.headers['accept-encoding'] = '';
        return false;
      });
      const tag = oneOf(tags.filter(hasVoice)) ?? '';
      const canaries = [...unmistakable(canariesOf(tag)), recorded];
      const findText = findStrings(canaries);
      const find: FindStrings = (bytes, onFound) => {
        findText(bytes, onFound);
        sounds.forEach((sound, name) => {
          if (bytes.includes(sound)) onFound(name);
        });
      };
      const scan = () => Object.keys(scanProfile(browser.profile, find));
      const visit = async () => {
        site.forgetRequests();
        await browser.goto(`${site.url}/${tag}/2/`);
        await waitUntilReady(browser);
        await site.quiet();
        return [...site.requests].sort();
      };
      await browser.start();
      const first = await visit();
      await browser.tap(`#doc a[href="/${tag}/p/"]`);
      await browser.run(bringVoice, true);
      await browser.run(readHalf, 0);
      await browser.goto(`${site.url}/${tag}/h/`);
      await browser.run(openDesk, undefined);
      await browser.run(keepRecording, [deskDatabaseName, recorded]);
      await site.quiet();
      await browser.quit();
      const stored = scan();
      for (const kept of ['voice ', recorded])
        expect(
          stored.some((found) => found.includes(`: ${kept}`)),
          `${kept} is found where it is`,
        ).toBe(true);

      await browser.start();
      // It overlooks copies of its own while it has not yet read what it has, and that takes it a minute.
      if (browser.engine === 'Firefox') await aWhile();
      await browser.goto(`${site.url}/e/`);
      await waitIn(browser, () => document.querySelector('.beach[role="application"]') !== null, 'the game');
      await browser.quit();
      if (browser.engine === 'Firefox') {
        // It only puts aside what it throws out, and deletes it a minute after it has started again.
        await browser.start();
        await aWhile();
        await browser.quit();
      }
      const found = scan();

      await browser.start();
      const again = await visit();
      await browser.quit();
      const isStoredAgain = scan().length > 100;
      expect(isStoredAgain, 'texts are found where they are').toBe(true);
      judge({
        kind: `nothing left after /e/ (${tag})`,
        engine: browser.engine,
        cases: canaries.length + sounds.size,
        differences: [
          ...found,
          ...first
            // The game was opened when all was gone, and may have been kept by the browser.
            .filter((request) => request !== 'GET /d/' && !again.includes(request))
            .map((request) => `${request} the first time only`),
        ],
      });
    },
    patience,
  );
});
