/** Close: from every kind of screen, in every way, at once and for good; and the game it leads to is a game. */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Elsewhere, openElsewhere } from '#tests/journeys/harness/elsewhere.ts';
import { pressClose } from '#tests/journeys/harness/press-close.ts';
import { waitForMark } from '#tests/journeys/harness/reader.ts';
import { type ScreenKind, screenKinds } from '#tests/journeys/harness/screen-kinds.ts';
import { openSite, type Site } from '#tests/journeys/harness/site.ts';
import { openBrowser, type Visitor, type Visitors } from '#tests/journeys/harness/visitors.ts';

let browser: Visitors;
let elsewhere: Elsewhere;
let site: Site;

beforeAll(async () => {
  [browser, elsewhere, site] = await Promise.all([openBrowser(), openElsewhere(), openSite()]);
});
afterAll(async () => {
  await Promise.all([browser.end(), elsewhere.close(), site.stop()]);
});

/** Reads what can be seen the moment after the press, before anything else of the page has run. */
async function watchPress({ context }: Visitor): Promise<string[]> {
  const seen: string[] = [];
  await context.exposeFunction('tellVisibility', (visibility: string) => seen.push(visibility));
  await context.addInitScript(() => {
    for (const kind of ['pointerdown', 'touchstart', 'keydown', 'click'])
      addEventListener(kind, () => {
        const root = document.documentElement;
        if (!root.hasAttribute('data-leaving')) return;
        const { tellVisibility } = window as unknown as { tellVisibility(visibility: string): void };
        tellVisibility(getComputedStyle(root).visibility);
      });
  });
  return seen;
}

const isClose = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href') === '/d/');

/** A new document begins before everything; a screen of the app begins at its title, which comes after Close. */
async function enterCloseByKeyboard(page: Page): Promise<void> {
  const isAtTitle = await page.evaluate(() => document.activeElement?.tagName === 'H1');
  await page.keyboard.press(isAtTitle ? 'Shift+Tab' : 'Tab');
  for (let more = 0; isAtTitle && more < 3 && !(await isClose(page)); more++) await page.keyboard.press('Shift+Tab');
  expect(await isClose(page)).toBe(true);
  await page.keyboard.press('Enter');
}

async function pressThrice(page: Page, key: string): Promise<void> {
  for (const _ of [1, 2, 3]) await page.keyboard.press(key);
}

async function touchClose(page: Page): Promise<void> {
  const box = await page.locator('a[href="/d/"]').first().boundingBox();
  if (!box) throw new Error('there is no Close');
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

const ways: Record<string, (page: Page) => Promise<void>> = {
  'a finger': touchClose,
  'Tab and Enter': enterCloseByKeyboard,
  'Escape three times': (page) => pressThrice(page, 'Escape'),
  'Shift three times': (page) => pressThrice(page, 'Shift'),
};

async function rowsOfTab(cdp: CDPSession): Promise<string[]> {
  const { entries } = await cdp.send('Page.getNavigationHistory');
  return entries.map(({ url }) => url);
}

/** Leaves from one kind of screen and makes sure that nothing leads back. */
async function leave(visitor: Visitor, kind: ScreenKind, close: (page: Page) => Promise<void>, seen: string[]) {
  const { context } = visitor;
  const page = await context.newPage();
  await page.goto(elsewhere.url);
  await kind.open(page, site.url);
  const cdp = await context.newCDPSession(page);

  seen.length = 0;
  /** Every document that was opened since. */
  const visited: string[] = [];
  page.on('domcontentloaded', () => visited.push(page.url()));
  await close(page);
  await page.locator('.beach[role="application"]').waitFor();
  expect(page.url()).toBe(`${site.url}/d/`);
  expect(new Set(seen), kind.name).toEqual(new Set(['hidden']));

  const harmless = ['about:blank', elsewhere.url, `${site.url}/d/`];
  const rows = await rowsOfTab(cdp);
  expect(
    rows.filter((url) => !harmless.includes(url)),
    kind.name,
  ).toEqual([]);
  // The tab's own list has told already; one of the ways is followed with real presses of Back and Forward.
  if (close === touchClose) {
    for (const _ of [1, 2, 3, 4, 5]) await page.goBack();
    for (const _ of [1, 2, 3, 4, 5]) await page.goForward();
  }
  expect(
    visited.filter((url) => !harmless.includes(url)),
    kind.name,
  ).toEqual([]);
  await page.close();
}

test.concurrent.each(Object.entries(ways))(
  '%s leads from every kind of screen to the game, and nothing leads back',
  async (_, close) => {
    const visitor = await browser.arrive({ hasTouch: true });
    const seen = await watchPress(visitor);
    await visitor.page.goto(`${site.url}/uk/`);
    await waitForMark(visitor.page, 'ready');
    for (const kind of screenKinds.filter(({ name }) => name !== 'emergency page'))
      await leave(visitor, kind, close, seen);
    await visitor.context.close();
  },
);

/** Without network: whoever has stored everything, on every kind of screen that can still be opened. */
test('Close leads to the game from every kind of screen when there is no network', async () => {
  const own = await openSite();
  const visitor = await browser.arrive();
  const { page, context } = visitor;
  const seen = await watchPress(visitor);
  await page.goto(`${own.url}/uk/`);
  await waitForMark(page, 'ready');
  await own.stop();
  for (const kind of screenKinds.filter(({ needsServer }) => !needsServer)) {
    seen.length = 0;
    await kind.open(page, own.url);
    await pressClose(page);
    await page.locator('.beach[role="application"]').waitFor();
    expect(page.url(), kind.name).toBe(`${own.url}/d/`);
    expect(new Set(seen), kind.name).toEqual(new Set(['hidden']));
  }
  await context.close();
});

test('Close is a plain link where script is off', async () => {
  const { context, page } = await browser.arrive({ javaScriptEnabled: false });
  for (const kind of screenKinds.filter(({ isDocument }) => isDocument)) {
    await kind.open(page, site.url);
    await page.locator('a[href="/d/"]').click();
    await page.locator('.beach .still').waitFor();
    expect(page.url(), kind.name).toBe(`${site.url}/d/`);
  }
  await context.close();
});

/** Nine points of its area: corners, edges, middle – each must answer, and nothing may lie above it. */
const measureClose = (page: Page) =>
  page.evaluate(() => {
    const close = document.querySelector('a[href="/d/"]');
    if (!close) return { width: 0, height: 0, reached: 0, isFirst: false };
    const { left, top, width, height } = close.getBoundingClientRect();
    const parts = [0.02, 0.5, 0.98];
    // The corners are round; a point beside the curve is not Close.
    const inset = (part: number, other: number) => (part === 0.5 || other === 0.5 ? part : part === 0.02 ? 0.12 : 0.88);
    const points = parts.flatMap((x) => parts.map((y) => [inset(x, y), inset(y, x)] as const));
    const reached = points.filter(([x, y]) => {
      const hit = document.elementFromPoint(left + width * x, top + height * y);
      return hit !== null && close.contains(hit);
    }).length;
    const stops = Array.from(document.querySelectorAll('a[href], button, summary, [tabindex="0"]'));
    return { width, height, reached, isFirst: stops[0] === close };
  });

test('Close is large enough, never covered and first in order, on every kind of screen and width', async () => {
  const { context, page } = await browser.arrive();
  await page.goto(`${site.url}/uk/`);
  await waitForMark(page, 'ready');
  for (const kind of screenKinds) {
    await kind.open(page, site.url);
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      for (const isAtEnd of [false, true]) {
        await page.evaluate((end) => scrollTo(0, end ? document.documentElement.scrollHeight : 0), isAtEnd);
        const { reached, isFirst, ...size } = await measureClose(page);
        const where = `${kind.name}, ${width} px, ${isAtEnd ? 'end' : 'top'}`;
        expect({ reached, isFirst }, where).toEqual({ reached: 9, isFirst: true });
        expect(Math.min(size.width, size.height), where).toBeGreaterThanOrEqual(48);
      }
    }
  }
  await context.close();
});

test('Close leaves although the page is busy', async () => {
  const { context, page } = await browser.arrive();
  for (const address of ['/uk/', '/uk/2/', '/uk/p/', '/']) {
    await page.goto(site.url + address);
    await page.evaluate(() => {
      setTimeout(() => {
        for (const until = performance.now() + 500; performance.now() < until; );
      });
    });
    await pressClose(page);
    await page.locator('.beach[role="application"]').waitFor();
    expect(page.url()).toBe(`${site.url}/d/`);
  }
  await context.close();
});

/** Opens a topic in the app; time can be moved by hand. */
async function readTopic(page: Page): Promise<void> {
  await page.clock.install();
  await page.goto(elsewhere.url);
  await page.goto(`${site.url}/uk/2/`);
  await waitForMark(page, 'ready');
  await page.locator('#doc [data-topic="body-is-yours"] summary').click();
  await page.locator('#app [data-limits]').click();
  await page.locator('#app .say').first().waitFor();
}

test('what nobody touches is covered, comes back at a tap, and else gives way to the language choice', async () => {
  const { context, page } = await browser.arrive();
  await readTopic(page);
  const cover = page.locator('.idle');
  await page.clock.fastForward(88_000);
  expect(await cover.count()).toBe(0);
  await page.clock.fastForward(5_000);
  await cover.waitFor();
  for (const read of ['#app h1', '#app .say']) expect(await page.locator(read).first().isVisible()).toBe(false);
  const { reached, isFirst } = await measureClose(page);
  expect({ reached, isFirst }).toEqual({ reached: 9, isFirst: true });
  expect(await page.locator('.idle progress').evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(0.9);

  await cover.locator('button').click();
  await cover.waitFor({ state: 'detached' });
  expect(await page.locator('#app .say').first().isVisible()).toBe(true);

  await page.clock.fastForward(93_000);
  await cover.waitFor();
  await page.clock.fastForward(88_000);
  await page.locator('[data-languages]').waitFor();
  expect(page.url()).toBe(`${site.url}/`);
  await page.goBack();
  expect(page.url()).toBe(elsewhere.url);
  await context.close();
});

test('one tap gives the device to the next person: the language choice, and nothing of before', async () => {
  const { context, page } = await browser.arrive();
  await readTopic(page);
  while ((await page.locator('#app [data-new-person]').count()) === 0) await page.locator('#app .back').first().click();
  await page.locator('#app [data-new-person]').click();
  await page.locator('[data-languages]').waitFor();
  expect(page.url()).toBe(`${site.url}/`);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);

  await page.goto(`${site.url}/uk/2/`);
  await waitForMark(page, 'ready');
  await page.locator('#doc [data-topic="body-is-yours"] summary').click();
  expect(await page.locator('#app [data-limits]').count(), 'it is a first visit again').toBe(1);
  await context.close();
});

test('a page brought back from memory shows the game, not what was read', async () => {
  const remembering = await openBrowser({ keepsPagesInMemory: true });
  const { page } = await remembering.arrive();
  await page.goto(`${site.url}/uk/2/`);
  await page.locator('summary').nth(2).click();
  await page.goto(elsewhere.url);
  await page.goBack();
  await page.locator('.beach[role="application"]').waitFor();
  expect(page.url()).toBe(`${site.url}/d/`);
  await remembering.end();
});

test('the game takes pebbles from fingers and keys, and keeps nothing', async () => {
  const own = await openSite();
  const { context, page } = await browser.arrive({ hasTouch: true });
  await page.goto(`${own.url}/d/`);
  await page.locator('.beach[role="application"]').waitFor();
  const pebbles = page.locator('.beach [data-id]');
  const before = await pebbles.count();
  await page.locator('.basket button').first().tap();
  await expect.poll(() => pebbles.count()).toBe(before + 1);
  await page.locator('.basket button').nth(1).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => pebbles.count()).toBe(before + 2);

  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  expect(await page.evaluate(async () => [await caches.keys(), await indexedDB.databases()])).toEqual([[], []]);
  expect(own.requests.filter((request) => request !== 'GET /favicon.ico')).toEqual(['GET /d/']);
  await context.close();
  await own.stop();
});

test('three taps on the heap in the corner lead from the game to the language choice', async () => {
  const { context, page } = await browser.arrive();
  await page.clock.install();
  await page.goto(`${site.url}/d/`);
  const heap = page.locator('.tool.logo');
  await heap.click();
  await heap.click();
  await heap.click();
  expect(page.url(), 'taps of somebody who is still in a hurry').toBe(`${site.url}/d/`);
  await page.clock.fastForward(2500);
  await heap.click();
  await heap.click();
  await heap.click();
  await page.locator('[data-languages]').waitFor();
  expect(page.url()).toBe(`${site.url}/`);
  await context.close();
});
