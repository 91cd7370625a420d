/** Close: from every kind of screen, in every way, at once and for good; and the game it leads to is a game. */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeFaults } from '#tests/journeys/harness/close-faults.ts';
import { type Elsewhere, openElsewhere } from '#tests/journeys/harness/elsewhere.ts';
import { isWhole, partOf, patience, seed } from '#tests/journeys/harness/how-much.ts';
import { judge } from '#tests/journeys/harness/judge.ts';
import { nameFaults } from '#tests/journeys/harness/name-faults.ts';
import { pressClose } from '#tests/journeys/harness/press-close.ts';
import { pretendVoices } from '#tests/journeys/harness/pretend-voices.ts';
import { waitForMark } from '#tests/journeys/harness/reader.ts';
import {
  appScreensOf,
  deskKindsOf,
  documentsOf,
  longerThanAnyLook,
  type ScreenKind,
  screenKindsOf,
  stepsHome,
  tags,
} from '#tests/journeys/harness/screen-kinds.ts';
import { openSite, type Site } from '#tests/journeys/harness/site.ts';
import { sizes } from '#tests/journeys/harness/sizes.ts';
import { openBrowser, type Visitor, type Visitors } from '#tests/journeys/harness/visitors.ts';
import { installWalker, type Step } from '#tests/journeys/harness/walk-inside.ts';

declare global {
  interface Window {
    closeFaults: typeof closeFaults;
    nameFaults: typeof nameFaults;
  }
}

let browser: Visitors;
let elsewhere: Elsewhere;
let site: Site;

beforeAll(async () => {
  [browser, elsewhere, site] = await Promise.all([openBrowser(), openElsewhere(), openSite()]);
});
afterAll(async () => {
  await Promise.all([browser.end(), elsewhere.close(), site.stop()]);
});

/** Reads what can be seen and heard the moment after the press, before anything else of the page has run. */
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
        queueMicrotask(() => window.isSpeaking && tellVisibility('heard'));
      });
  });
  return seen;
}

const isClose = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href') === '/d/');

/** A new document begins before everything; a screen of the app begins at its title, which comes after Close; a tool of the desk below all titles of the guide. */
async function enterCloseByKeyboard(page: Page): Promise<void> {
  const where = await page.evaluate(() => document.activeElement?.tagName ?? 'BODY');
  await page.keyboard.press(where === 'BODY' ? 'Tab' : 'Shift+Tab');
  const most = { BODY: 0, H1: 3, H2: 3 }[where] ?? 60;
  for (let more = 0; more < most && !(await isClose(page)); more++) await page.keyboard.press('Shift+Tab');
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

/** Leaves from one kind of screen; gives back what a person who looks afterwards could still find. */
async function leave({ context }: Visitor, kind: ScreenKind, way: string, seen: string[]): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(elsewhere.url);
  await kind.open(page, site.url);
  const cdp = await context.newCDPSession(page);

  seen.length = 0;
  /** Every document that was opened since. */
  const visited: string[] = [];
  page.on('domcontentloaded', () => visited.push(page.url()));
  await ways[way]?.(page);
  await page.locator('.beach[role="application"]').waitFor();

  const wrong: string[] = [];
  if (page.url() !== `${site.url}/d/`) wrong.push(`leads to ${page.url()}`);
  if (seen.length === 0 || seen.some((visibility) => visibility !== 'hidden'))
    wrong.push('is seen or heard after the press');
  const harmless = ['about:blank', elsewhere.url, `${site.url}/d/`];
  const rows = await rowsOfTab(cdp);
  // The tab's own list has told already; one of the ways is followed with real presses of Back and Forward.
  if (way === 'a finger') {
    for (const _ of [1, 2, 3, 4, 5]) await page.goBack();
    for (const _ of [1, 2, 3, 4, 5]) await page.goForward();
  }
  const left = [...rows, ...visited].filter((url) => !harmless.includes(url));
  await page.close();
  return [...wrong, ...left.map((url) => `${url} can be found again`)].map(
    (fault) => `${kind.name}, by ${way}: ${fault}`,
  );
}

/** Every kind in one language by one way in turn; in the whole matrix in all languages, and by all ways in one. */
const turns = partOf(tags, 1).map((tag, at) => ({ tag, shift: at + seed, allWays: at === 0 && isWhole }));

test.each(turns)(
  'by a finger, Tab, Escape and Shift, Close leads from every kind of screen to the game, and nothing leads back ($tag)',
  async ({ tag, shift, allWays }) => {
    const kinds = screenKindsOf(tag).filter(({ name }) => name !== 'emergency page');
    const waysOf = (kind: number) =>
      Object.keys(ways).filter((_, way, all) => allWays || (kind + shift) % all.length === way);
    const presses = kinds.flatMap((kind, at) => waysOf(at).map((way) => ({ kind, way })));
    const differences: string[] = [];
    const press = async (some: typeof presses) => {
      const visitor = await browser.arrive({ hasTouch: true });
      const seen = await watchPress(visitor);
      await visitor.page.goto(`${site.url}/${tag}/`);
      await waitForMark(visitor.page, 'ready');
      for (const { kind, way } of some) differences.push(...(await leave(visitor, kind, way, seen)));
      await visitor.context.close();
    };
    const hands = 3;
    await Promise.all([0, 1, 2].map((hand) => press(presses.filter((_, at) => at % hands === hand))));
    judge({ kind: `Close leads away (${tag})`, engine: 'Chromium', cases: presses.length, differences });
  },
  patience,
);

/** Each kind of screen once, every one in another language than the one before. */
function kindsInTurn(some: readonly string[], without: readonly string[] = []): ScreenKind[] {
  const all = some.flatMap((tag) => screenKindsOf(tag).map((kind) => ({ ...kind, tag })));
  const names = [...new Set(all.map(({ name }) => name))].filter((name) => !without.includes(name));
  return names.flatMap((name, at) => {
    const same = all.filter((kind) => kind.name === name);
    return same
      .slice(at % same.length)
      .slice(0, 1)
      .map((kind) => ({ ...kind, name: `${name} (${kind.tag})` }));
  });
}

/** Without network: whoever has stored everything, on every kind of screen that can still be opened. */
test(
  'Close leads to the game from every kind of screen when there is no network',
  async () => {
    const own = await openSite();
    const some = partOf(tags, 2);
    const visitor = await browser.arrive();
    const { page, context } = visitor;
    const seen = await watchPress(visitor);
    for (const tag of some) {
      await page.goto(`${own.url}/${tag}/`);
      await waitForMark(page, 'ready');
    }
    await own.stop();
    const stored = kindsInTurn(some).filter(({ needsServer }) => !needsServer);
    // The last of them takes away what the others need.
    const kinds = [...partOf(stored.slice(0, -1), 10), ...stored.slice(-1)];
    const differences: string[] = [];
    for (const kind of kinds) {
      seen.length = 0;
      await kind.open(page, own.url);
      await pressClose(page);
      await page.locator('.beach[role="application"]').waitFor();
      if (page.url() !== `${own.url}/d/`) differences.push(`${kind.name} leads to ${page.url()}`);
      if (!seen.includes('hidden') || seen.some((one) => one !== 'hidden'))
        differences.push(`${kind.name} is seen or heard`);
    }
    await context.close();
    judge({ kind: 'Close leads away without network', engine: 'Chromium', cases: kinds.length, differences });
  },
  patience,
);

test(
  'Close is a plain link where script is off, as large and as free as with it',
  async () => {
    const { context, page } = await browser.arrive({ javaScriptEnabled: false });
    const differences: string[] = [];
    let cases = 0;
    for (const tag of partOf(tags, 2)) {
      for (const [name, address] of documentsOf(tag)) {
        await page.goto(site.url + address);
        for (const size of partOf(sizes, 1)) {
          await page.setViewportSize(size);
          cases++;
          const faults = await page.evaluate(closeFaults, '/d/');
          differences.push(...faults.map((fault) => `${tag}, ${name}, ${size.width} px: ${fault}`));
        }
        await page.locator('a[href="/d/"]').click();
        await page.locator('.beach .still').waitFor();
        if (page.url() !== `${site.url}/d/`) differences.push(`${tag}, ${name} leads to ${page.url()}`);
      }
    }
    await context.close();
    judge({ kind: 'Close with script off', engine: 'Chromium', cases, differences });
  },
  patience,
);

test.each(tags)(
  'on every kind of screen in %s Close is large enough, never covered and first in order, and nothing else tells by name where the reader is',
  async (tag) => {
    const { context, page } = await browser.arrive();
    const differences: string[] = [];
    let cases = 0;
    await page.addInitScript(`window.closeFaults = ${closeFaults}; window.nameFaults = ${nameFaults}`);
    await pretendVoices(page, tags, longerThanAnyLook);
    const screens = appScreensOf(tag);
    const look = async (name: string, width: number, path: string) => {
      const faults = await page.evaluate((at) => [...window.closeFaults(), ...window.nameFaults(at)], path);
      cases++;
      differences.push(...faults.map((fault) => `${name}, ${width} px: ${fault}`));
    };

    for (const size of partOf(sizes, 1)) {
      const { width } = size;
      await page.setViewportSize(size);
      for (const [name, address] of documentsOf(tag)) {
        await page.goto(site.url + address);
        await look(name, width, address);
      }
      for (const { name, open } of deskKindsOf(tag)) {
        await open(page, site.url);
        await look(name, width, `/${tag}/h/`);
      }
      await page.goto(`${site.url}/${tag}/2/`);
      await waitForMark(page, 'ready');
      await page.locator(`#doc a[href="/${tag}/"]`).last().click();
      await installWalker(page);
      const walk = await page.evaluate(
        async ({ first, screens, path }) => {
          const wrong: string[] = [];
          await window.walker.follow(first);
          for (const [name, steps] of screens) {
            await window.walker.goHome();
            await window.walker.follow(steps);
            const faults = [...window.closeFaults(), ...window.nameFaults(path)];
            wrong.push(...faults.map((fault) => `${name}: ${fault}`));
          }
          return wrong;
        },
        { first: stepsHome(tag).slice(1), screens, path: `/${tag}/2/` },
      );
      cases += screens.length;
      differences.push(...walk.map((fault) => `${width} px, ${fault}`));
    }

    const emergency = screenKindsOf(tag).find(({ name }) => name === 'emergency page');
    await emergency?.open(page, site.url);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await look('emergency page', size.width, `/${tag}/3/`);
    }
    await context.close();
    judge({ kind: `Close can be reached, and no name tells (${tag})`, engine: 'Chromium', cases, differences });
  },
  patience,
);

test(
  'Close leaves although the page is busy',
  async () => {
    const kinds = partOf(kindsInTurn(partOf(tags, 2), ['emergency page']), 6);
    const { context, page } = await browser.arrive();
    const differences: string[] = [];
    for (const kind of kinds) {
      await kind.open(page, site.url);
      await page.evaluate(() => {
        setTimeout(() => {
          for (const until = performance.now() + 500; performance.now() < until; );
        });
      });
      await pressClose(page);
      await page.locator('.beach[role="application"]').waitFor();
      if (page.url() !== `${site.url}/d/`) differences.push(`${kind.name} leads to ${page.url()}`);
    }
    await context.close();
    judge({ kind: 'Close while the page is busy', engine: 'Chromium', cases: kinds.length, differences });
  },
  patience,
);

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
  expect(await page.evaluate(closeFaults, '/d/')).toEqual([]);
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
  await page.goto(elsewhere.url);
  const tile = (picture: string) => `#app .tile:has(use[href$="#${picture}"])`;
  const country = [tile('people'), '#app [data-country="DE"]'];
  const isThere = async (selector: string) => (await page.locator(selector).count()) > 0;
  const walk = (...steps: Step[]) =>
    page.evaluate(async (all) => {
      await window.walker.goHome();
      await window.walker.follow(all);
    }, steps);
  const open = async () => {
    await waitForMark(page, 'ready');
    await page.locator('#doc a[href="/uk/p/"]').last().click();
    await page.locator('#app h1').waitFor();
    await installWalker(page);
    await page.evaluate(() => window.walker.tap('#app > .back'));
  };
  /** What was chosen, as far as it can be seen; the country last, for to look at it is to choose it. */
  const look = async () => {
    const hasAge = await isThere(tile('help-now'));
    const isTwofold = await isThere('#app > .one-language');
    await walk(tile('help-now'));
    const hasCountry = await isThere('#app section[data-country]');
    await walk(tile('cards'));
    const hasCardOnTop = await isThere('#app [data-on-top]');
    await walk(...country);
    const isQuiet = await isThere('#app [data-quiet] use[href$="#control-phone"]');
    return { hasAge, isTwofold, hasCountry, hasCardOnTop, isQuiet };
  };
  await page.goto(`${site.url}/uk/`);
  await open();
  const fresh = await look();
  expect(Object.values(fresh)).toEqual([false, false, false, false, false]);

  await page.evaluate(() => window.walker.follow([{ stays: '#app [data-quiet]' }]));
  await walk(tile('cards'), '#app [data-deck="who"]', '#app [data-card]', { stays: '#app [data-keep]' });
  await walk('#app .big:has(use[href$="#language"])');
  // Every language has English with it, for the adult.
  await page.locator('#app [data-second="en"]').click();
  const load = page.locator('#app [role="status"] button');
  await page.locator('#app > .one-language').or(load).first().waitFor();
  if (await load.count()) await load.click();
  await page.locator('#app > .one-language').waitFor();
  expect(Object.values(await look())).toEqual([true, true, true, true, true]);

  await page.locator('#app [data-new-person]').first().click();
  await page.locator('[data-languages]').waitFor();
  expect(page.url()).toBe(`${site.url}/`);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);

  await page.locator('[data-languages] a[lang="uk"]').click();
  await page.waitForURL(`${site.url}/uk/`);
  await open();
  expect(await look()).toEqual(fresh);
  await walk(tile('is-this-ok'), '#app [data-topic="body-is-yours"]');
  expect(await isThere('#app [data-limits]'), 'it is a first visit again').toBe(true);
  await context.close();
});

test(
  'a page brought back from memory shows the game, not what was read',
  async () => {
    const remembering = await openBrowser({ keepsPagesInMemory: true });
    const { context } = await remembering.arrive();
    // A browser keeps no page in memory that came with an error.
    const others = ['emergency page', 'page that does not exist'];
    const kinds = partOf(kindsInTurn(partOf(tags, 2), others), 4);
    const differences: string[] = [];
    for (const kind of kinds) {
      const tab = await context.newPage();
      await kind.open(tab, site.url);
      await tab.evaluate(() => {
        for (const closed of Array.from(document.querySelectorAll('details'))) closed.open = true;
      });
      await tab.goto(elsewhere.url);
      await tab.goBack();
      await tab.waitForURL(`${site.url}/d/`).catch(() => differences.push(`${kind.name}: ${tab.url()}`));
      await tab.close();
    }
    await remembering.end();
    judge({ kind: 'Back from memory shows the game', engine: 'Chromium', cases: kinds.length, differences });
  },
  patience,
);

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
