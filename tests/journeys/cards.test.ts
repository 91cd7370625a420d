/** Promises about cards, stories and two languages on a real screen: nothing to type, nothing kept, nothing told on the line. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { languages } from './harness/languages.ts';
import { measureLayout } from './harness/measure-layout.ts';
import { pressClose } from './harness/press-close.ts';
import { openSite, type Site } from './harness/site.ts';
import { openBrowser, type Visitors } from './harness/visitors.ts';
import { openWithApp, tap } from './harness/walk-app.ts';
import { installWalker } from './harness/walk-inside.ts';

const root = join(import.meta.dirname, '..', '..');
const withCards = languages.filter(({ tag }) => existsSync(join(root, 'locales', tag, 'cards.json')));

const facts = JSON.parse(readFileSync(join(root, 'src', 'content', 'cards.json'), 'utf8')) as {
  decks: Array<{ cards: Array<{ id: string }> }>;
  replyDecks: Array<{ replies: Array<{ id: string }> }>;
};
const allCards = facts.decks.flatMap(({ cards }) => cards.map(({ id }) => id)).sort();
const allReplies = facts.replyDecks.flatMap(({ replies }) => replies.map(({ id }) => id)).sort();

let browser: Visitors;
let site: Site;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.end();
  await site.stop();
});
beforeEach(async () => {
  await context?.close();
  ({ context, page } = await browser.arrive());
  await countLocks(page);
});

declare global {
  interface Window {
    locks: { asked: number; held: number };
  }
}

/** A headless browser may have no screen to keep lit; this one says how often it was asked to. */
const countLocks = (page: Page) =>
  page.addInitScript(() => {
    window.locks = { asked: 0, held: 0 };
    Object.defineProperty(navigator, 'wakeLock', {
      configurable: true,
      value: {
        request: async () => {
          window.locks.asked++;
          window.locks.held++;
          let isHeld = true;
          return {
            release: async () => {
              if (isHeld) window.locks.held--;
              isHeld = false;
            },
          };
        },
      },
    });
  });

const tile = (picture: string) => `#app .tile:has(use[href$="#${picture}"])`;
const back = () => tap(page, '#app .back');
const waitForLocks = (held: number) => page.waitForFunction((count) => window.locks.held === count, held);

async function openCards(tag: string): Promise<void> {
  await openWithApp(page, site.url, tag);
  await tap(page, `#doc a[href="/${tag}/"]`);
  await tap(page, `#app a[href="/${tag}/2/"]`);
  await tap(page, tile('cards'));
}

/** Where something could be typed, and what does not fit the screen. */
async function faultsHere(where: string): Promise<string[]> {
  const typed = await page.locator('input, textarea, select, [contenteditable]').count();
  const layout = await measureLayout(page);
  return [...layout, ...(typed > 0 ? ['something can be typed'] : [])].map((fault) => `${where}: ${fault}`);
}

const idsOf = (selector: string, attribute: string) =>
  page.locator(selector).evaluateAll((all, name) => all.map((one) => one.getAttribute(name) ?? ''), attribute);

describe.each(withCards)('in $name, on a small phone', ({ tag }) => {
  it('every card fits, keeps the screen lit while it stands, and can be turned round', async () => {
    await openCards(tag);
    await installWalker(page);
    const walk = await page.evaluate(async () => {
      const { tap, each, faults } = window.walker;
      const wrong = faults('decks');
      const cards: string[] = [];
      const wait = async (isSo: () => boolean) => {
        for (let turns = 0; turns < 2_000 && !isSo(); turns++) await new Promise((resolve) => setTimeout(resolve));
        return isSo();
      };
      for (const deck of new Set(each('#app [data-deck]', 'data-deck'))) {
        await tap(`#app [data-deck="${deck}"]`);
        wrong.push(...faults(deck));
        for (const card of each('#app [data-card]', 'data-card')) {
          await tap(`#app [data-card="${card}"]`);
          if (!(await wait(() => window.locks.held === 1))) wrong.push(`${card}: the screen may go dark`);
          wrong.push(...faults(card));
          document.querySelector<HTMLElement>('#app .card button')?.click();
          if (!(await wait(() => document.querySelector('#app .card .turned') !== null)))
            wrong.push(`${card}: does not turn`);
          await tap('#app .back');
          if (!(await wait(() => window.locks.held === 0))) wrong.push(`${card}: keeps the screen lit`);
          cards.push(card);
        }
        await tap('#app .back');
      }
      return { wrong, cards };
    });
    expect(walk.wrong).toEqual([]);
    // The card that needs a country waits until one is chosen.
    expect([...walk.cards, 'call-emergency'].sort()).toEqual(allCards);
  });

  it('every reply fits, and nothing of it is typed', async () => {
    await openCards(tag);
    await tap(page, '#app [data-deck="who"]');
    await tap(page, '#app [data-card]');
    await tap(page, '#app [data-replies]');
    await installWalker(page);
    const walk = await page.evaluate(async () => {
      const { tap, each, faults } = window.walker;
      const wrong = faults('replies');
      const replies: string[] = [];
      const all = (selector: string) => Array.from(document.querySelectorAll<HTMLElement>(selector));
      for (const deck of each('#app [data-reply]', 'data-reply')) {
        await tap(`#app [data-reply="${deck}"]`);
        for (const reply of each('#app [data-reply]', 'data-reply')) {
          await tap(`#app [data-reply="${reply}"]`);
          const isGate = all('#app .card').length === 0;
          if (isGate) {
            // One after another, as fingers do.
            const last = (gap: HTMLElement) => Array.from(gap.querySelectorAll<HTMLElement>('[data-choice]')).pop();
            for (let at = 0; at < all('#app [data-gap]').length; at++) {
              all('#app [data-gap]').map(last)[at]?.click();
              await new Promise((resolve) => setTimeout(resolve));
            }
            for (const promise of all('#app [data-promise]')) promise.click();
            await new Promise((resolve) => setTimeout(resolve));
            wrong.push(...faults(`${reply}, before`));
            await tap('#app [data-show]');
          }
          wrong.push(...faults(reply));
          if (all('#app [data-answer]').length > 0) {
            await tap('#app [data-answer="dont-want"]');
            wrong.push(...faults(`${reply}, answered`));
            await tap('#app [data-again]');
          }
          await tap('#app .back');
          if (isGate) await tap('#app .back');
          replies.push(reply);
        }
        await tap('#app .back');
      }
      return { wrong, replies };
    });
    expect(walk.wrong).toEqual([]);
    expect(walk.replies.sort()).toEqual(allReplies);
  });
});

describe('what a child does with cards', () => {
  it('leaves a card on top for this moment, and nothing of it after Close', async () => {
    await openCards('en');
    await tap(page, '#app [data-deck="needs"]');
    await tap(page, '#app [data-card="water"]');
    await page.locator('#app [data-keep]').click();
    await back();
    await back();
    expect(await idsOf('#app [data-on-top] [data-card]', 'data-card')).toEqual(['water']);

    await pressClose(page);
    await page.waitForURL(`${site.url}/d/`);
    await openCards('en');
    expect(await page.locator('#app [data-on-top]').count()).toBe(0);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
  });

  it('lets the screen sleep as soon as Close is pressed on a card', async () => {
    await openCards('en');
    await tap(page, '#app [data-deck="now"]');
    await tap(page, '#app [data-card]');
    await waitForLocks(1);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await page.evaluate(() => window.locks.asked)).toBe(1);
    await pressClose(page);
    await page.waitForURL(`${site.url}/d/`);
    expect(await page.locator('#app').count()).toBe(0);
  });

  it('shows the card with the emergency number only where a country was chosen, with its number', async () => {
    await openCards('en');
    await tap(page, '#app [data-deck="now"]');
    expect(await page.locator('[data-card="call-emergency"]').count()).toBe(0);
    await back();
    await back();
    await tap(page, tile('people'));
    await tap(page, '#app [data-country="DE"]');
    await back();
    await back();
    await tap(page, tile('cards'));
    await tap(page, '#app [data-deck="now"]');
    await tap(page, '#app [data-card="call-emergency"]');
    expect(await page.locator('#app .card bdi[dir="ltr"]').textContent()).toBe('112');
  });

  it('can be done with a keyboard alone, from the tiles to a shown answer', async () => {
    await openCards('en');
    const press = async (selector: string) => {
      await page.locator(selector).first().focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.matches('#app h1'));
    };
    for (const selector of [
      '[data-deck="feelings"]',
      '[data-card]',
      '[data-replies]',
      '[data-reply="needs"]',
      '[data-reply="r-food"]',
      '[data-answer="yes"]',
    ]) {
      // Whatever is pressed must be reached by Tab from the title of its screen.
      let steps = 0;
      while (!(await page.evaluate((wanted) => document.activeElement?.matches(`#app ${wanted}`), selector))) {
        await page.keyboard.press('Tab');
        if (++steps > 40) throw new Error(`Tab does not reach ${selector}`);
      }
      await press(`#app ${selector}`);
    }
    expect(await page.locator('#app .card').textContent()).toContain('Yes');
  });
});

describe('small stories', () => {
  const written = readdirSync(join(root, 'locales', 'en', 'scenarios'));

  it('come one after another in a fixed order until the first is there again, each leading to people who can help', async () => {
    await openWithApp(page, site.url, 'en', 3);
    await tap(page, '#doc a[href="/en/"]');
    await tap(page, '#app a[href="/en/3/"]');
    await tap(page, tile('is-this-ok'));
    await tap(page, '#app [data-story]');
    const scenes: string[] = [];
    for (;;) {
      // What Close cannot hide stands before the first of them about a topic with a note.
      if ((await page.locator('#app [data-limits]').count()) > 0) await tap(page, '#app [data-limits]');
      const scene = (await page.locator('#app .scene p').textContent()) ?? '';
      if (scene === scenes[0]) break;
      scenes.push(scene);
      await page.locator('#app [data-answer="unsure"]').click();
      expect(await page.locator('#app [role="status"]').textContent()).not.toBe('');
      expect(await page.locator('#app .big.full').count()).toBe(1);
      expect(await faultsHere(scene)).toEqual([]);
      await tap(page, '#app [data-another]');
    }
    expect(new Set(scenes).size).toBe(scenes.length);
    const forAge3 = JSON.parse(readFileSync(join(root, 'src', 'content', 'scenarios.json'), 'utf8')) as Array<{
      ages: number[];
    }>;
    expect(scenes).toHaveLength(forAge3.filter(({ ages }) => ages.includes(3)).length);
    expect(written.length).toBe(forAge3.length);
  });
});

describe('a second language', () => {
  async function askFor(tag: string): Promise<void> {
    await openWithApp(page, site.url, 'en');
    await tap(page, '#doc a[href="/en/"]');
    await tap(page, '#app a[href="/en/2/"]');
    await site.quiet();
    site.forgetRequests();
    await tap(page, '#app .big:has(use[href$="#language"])');
    await page.locator(`#app [data-second="${tag}"]`).click();
  }
  const load = () => page.locator('#app .box button').click();
  const isOn = () => page.locator('#app .one-language').waitFor();

  it('says its size before it loads, and the line hears nothing but its name', async () => {
    await askFor('ar');
    expect(await page.locator('#app .box').textContent()).toMatch(/\d+ kB/);
    await site.quiet();
    expect(site.requests).toEqual([]);
    await load();
    await isOn();
    await site.quiet();
    const { language, pieces } = readIndex('ar');
    expect(language).toBe('ar');
    const allowed = [
      'GET /now.json',
      'GET /now.json.sig',
      'GET /ar/pieces.txt',
      ...pieces.map((name) => `GET /p/${name}.json`),
    ];
    expect(site.requests.filter((request) => !allowed.includes(request) && !request.startsWith('GET /m/'))).toEqual([]);
    expect(site.requests.length).toBeGreaterThan(3);
  });

  it('stands beside the first with its own direction: below it on a phone, beside it on a tablet; off in one tap', async () => {
    await askFor('ar');
    await load();
    await isOn();
    await tap(page, tile('is-this-ok'));
    await tap(page, '#app [data-topic="body-is-yours"]');
    await tap(page, '#app [data-limits]');
    const places = () =>
      page.locator('#app .both').evaluateAll((all) =>
        all.map((both) =>
          Array.from(both.children, (one) => {
            const { top, left } = one.getBoundingClientRect();
            return { lang: one.getAttribute('lang'), dir: one.getAttribute('dir'), top: Math.round(top), left };
          }),
        ),
      );
    const stacked = await places();
    expect(stacked.length).toBeGreaterThan(5);
    for (const [first, second] of stacked) {
      expect([first?.lang, first?.dir, second?.lang, second?.dir]).toEqual(['en', 'ltr', 'ar', 'rtl']);
      expect(second?.top ?? 0).toBeGreaterThan(first?.top ?? 0);
    }
    expect(await faultsHere('360')).toEqual([]);
    await page.setViewportSize({ width: 820, height: 1100 });
    for (const [first, second] of await places()) {
      expect(second?.top).toBe(first?.top);
      expect(second?.left ?? 0).toBeGreaterThan(first?.left ?? 0);
    }
    expect(await faultsHere('820')).toEqual([]);

    await page.locator('#app .one-language').click();
    expect(await page.locator('#app [lang="ar"]').count()).toBe(0);
  });

  it('is there without network once it was loaded, and gone from the screen after Close', async () => {
    await askFor('ar');
    await load();
    await isOn();
    await pressClose(page);
    await page.waitForURL(`${site.url}/d/`);
    await site.stop();
    try {
      await openWithApp(page, site.url, 'en');
      await tap(page, '#doc a[href="/en/"]');
      await tap(page, '#app a[href="/en/2/"]');
      expect(await page.locator('#app .one-language').count()).toBe(0);
      await tap(page, '#app .big:has(use[href$="#language"])');
      await page.locator('#app [data-second="ar"] .quiet').waitFor();
      await page.locator('#app [data-second="ar"]').click();
      await isOn();
    } finally {
      await site.start();
    }
  });

  it('that cannot be loaded says so, and what to do next', async () => {
    await askFor('ti');
    await site.stop();
    await load();
    const tryAgain = page.locator('#app .box button');
    await page.waitForFunction(
      (words) => document.querySelector('#app .box')?.textContent?.includes(words),
      (JSON.parse(readFileSync(join(root, 'locales', 'en', 'ui.json'), 'utf8')) as Record<string, string>).loadFailed ??
        '',
    );
    await site.start();
    await tryAgain.click();
    await isOn();
  });
});

/** The pieces that the signed list of a language names, with the directory that all share. */
function readIndex(tag: string): { language: string; pieces: string[] } {
  const dist = join(root, 'dist');
  const read = (path: string) => JSON.parse(readFileSync(join(dist, path), 'utf8'));
  const { version } = read('now.json') as { version: number };
  const { languages: indexes, directory } = read(`m/${version}.json`) as {
    languages: Record<string, { index: string }>;
    directory: Array<{ sha256: string }>;
  };
  const index = indexes[tag]?.index ?? '';
  const list = read(`p/${index}.json`) as { language: string; pieces: Array<{ sha256: string }> };
  return {
    language: list.language,
    pieces: [index, ...list.pieces.map(({ sha256 }) => sha256), ...directory.map(({ sha256 }) => sha256)],
  };
}
