/** Promises to languages to come: what is longer, or runs the other way, has room on the screens of small phones. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './harness/browser.ts';
import { documentsOf } from './harness/languages.ts';
import { measureLayout } from './harness/measure-layout.ts';
import { inPretendedLanguages } from './harness/pretend-language.ts';
import { openSite, type Site } from './harness/site.ts';
import { openWithApp, walkOfScreens } from './harness/walk-app.ts';

const widths = [320, 360];

let browser: Browser;
let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
  page = await browser.newPage({ reducedMotion: 'reduce' });
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Everything that does not fit what is shown now, were it 40 % longer or from right to left. */
async function judge(name: string): Promise<string[]> {
  const wrong: string[] = [];
  await inPretendedLanguages(page, async (tag) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 640 });
      wrong.push(...(await measureLayout(page)).map((fault) => `${name} in ${tag}, ${width} px: ${fault}`));
    }
  });
  return wrong;
}

it('nothing in a document overflows, is cut or lies over something else', async () => {
  const wrong: string[] = [];
  for (const address of ['/', ...documentsOf('en'), '/en/h/']) {
    await page.goto(site.url + address);
    await page.evaluate(() => {
      for (const one of Array.from(document.querySelectorAll('details'))) one.setAttribute('open', '');
    });
    wrong.push(...(await judge(address)));
  }
  expect(wrong).toEqual([]);
});

it('nothing on a screen of the app overflows, is cut or lies over something else', async () => {
  const wrong: string[] = [];
  await openWithApp(page, site.url, 'en');
  for (const { name, go } of walkOfScreens('en')) {
    await go(page);
    wrong.push(...(await judge(name)));
  }
  expect(wrong).toEqual([]);
});
