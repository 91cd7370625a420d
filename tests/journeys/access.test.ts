/** Promises to readers with other eyes, hands and screens: everything can be seen, read, reached and heard. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAxe } from './harness/ask-axe.ts';
import { openBrowser } from './harness/browser.ts';
import { documentsOf, languages, oneOfEachScript } from './harness/languages.ts';
import { measureContrast, measureHeadings, measureLayout } from './harness/measure-layout.ts';
import { waitForMark } from './harness/reader.ts';
import { openSite, type Site } from './harness/site.ts';
import { openWithApp, walkOfScreens } from './harness/walk-app.ts';

const widths = [320, 360, 820, 1280];

let browser: Browser;
let site: Site;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function openPage(): Promise<{ page: Page; leave: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  return { page, leave: () => context.close() };
}

const devtools = new WeakMap<Page, CDPSession>();

/** As somebody sets it who needs large letters: the size a browser begins from. */
async function setTextSize(page: Page, standard: number): Promise<void> {
  const session = devtools.get(page) ?? (await page.context().newCDPSession(page));
  devtools.set(page, session);
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
  await page.waitForFunction((size) => {
    const probe = document.createElement('p');
    probe.style.fontSize = 'medium';
    document.body.appendChild(probe);
    const found = getComputedStyle(probe).fontSize;
    probe.remove();
    return found === `${size}px`;
  }, standard);
}

/** Everything that is wrong with what is shown now, in both colour schemes, all widths and with large letters. */
async function judge(page: Page, name: string): Promise<string[]> {
  const wrong: string[] = [];
  /** A fault is told once, with the first place where it was seen. */
  const note = (where: string, found: readonly string[]) =>
    found.forEach((fault) => {
      if (!wrong.some((told) => told.endsWith(fault))) wrong.push(`${name}, ${where}: ${fault}`);
    });

  note('axe', await askAxe(page));
  note('light', await measureContrast(page));
  note('headings', await measureHeadings(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  note('dark', await measureContrast(page));
  await page.emulateMedia({ colorScheme: 'light' });

  for (const width of widths) {
    await page.setViewportSize({ width, height: 640 });
    note(`${width} px`, await measureLayout(page));
  }
  await page.setViewportSize({ width: 360, height: 640 });
  await setTextSize(page, 32);
  note('letters twice as large', await measureLayout(page));
  await setTextSize(page, 16);
  return wrong;
}

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const one of Array.from(document.querySelectorAll('details'))) one.setAttribute('open', '');
  });

describe.each(languages)('in $name', ({ tag }) => {
  it('every document can be used by everybody, closed and open', async () => {
    const { page, leave } = await openPage();
    const wrong: string[] = [];
    for (const address of [...documentsOf(tag), `/o/${tag}/`]) {
      await page.goto(site.url + address);
      wrong.push(...(await askAxe(page)), ...(await measureLayout(page)));
      await openAll(page);
      wrong.push(...(await judge(page, address)));
    }
    await leave();
    expect(wrong).toEqual([]);
  });

  it('every kind of screen of the app can be used by everybody, and begins at its title', async () => {
    const { page, leave } = await openPage();
    await openWithApp(page, site.url, tag);
    const wrong: string[] = [];
    for (const { name, isMoreOfTheSame, go } of walkOfScreens(tag)) {
      await go(page);
      const focused = await page.evaluate(
        () => document.activeElement?.matches('#app h1') && document.activeElement.textContent !== '',
      );
      if (!focused && !isMoreOfTheSame) wrong.push(`${name}: the focus is not on the title`);
      wrong.push(...(await judge(page, name)));
    }
    await leave();
    expect(wrong).toEqual([]);
  });
});

describe('without a language', () => {
  it.each(['/', '/o/', '/not-here', '/d/'])('%s can be used by everybody', async (address) => {
    const { page, leave } = await openPage();
    await page.goto(site.url + address);
    const wrong = await judge(page, address);
    await leave();
    // The game is where Close leads to, and its pebbles are toys: they may be as small as pebbles are.
    const isToy = (fault: string) => fault.endsWith('there is no Close') || fault.includes('class="stone"');
    expect(address === '/d/' ? wrong.filter((fault) => !isToy(fault)) : wrong).toEqual([]);
  });

  it('the page for the day when everything stored is gone can be used by everybody', async () => {
    const { page, leave } = await openPage();
    await page.goto(`${site.url}/en/`);
    await waitForMark(page, 'ready');
    await site.quiet();
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await site.stop();
    try {
      await page.goto(`${site.url}/en/`);
      expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(80);
      expect(await judge(page, 'emergency page')).toEqual([]);
    } finally {
      await site.start();
      await leave();
    }
  });
});

describe('with a keyboard alone', () => {
  it.each(oneOfEachScript)(
    'in $name the first stop is Close, every stop can be seen, and each is reached',
    async ({ tag }) => {
      const { page, leave } = await openPage();
      await openWithApp(page, site.url, tag);
      const checkStops = async (name: string) => {
        // As after opening a page: the next Tab begins at its top.
        await page.evaluate(() => {
          const top = document.createElement('p');
          top.tabIndex = -1;
          document.body.prepend(top);
          top.focus();
        });
        const count = await page.locator('a[href]:visible, button:visible, summary:visible').count();
        const stops: string[] = [];
        for (let at = 0; at < count; at++) {
          await page.keyboard.press('Tab');
          const stop = await page.evaluate(() => {
            const element = document.activeElement;
            if (!element || element === document.body) return 'nothing';
            const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
            const box = element.getBoundingClientRect();
            const isOnScreen = box.bottom > 0 && box.top < innerHeight;
            const covering = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
            const isUncovered = element.closest('.bar') !== null || box.bottom > covering;
            const isOutlined =
              outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)');
            // A country on the map is filled instead, as no other is.
            const fills = ['g:focus', 'g:not(:focus)'].map((place) => {
              const shape = element.parentElement?.querySelector(`:scope > ${place} path`);
              return shape ? getComputedStyle(shape).fill : '';
            });
            const isVisible = element.tagName === 'g' ? fills[0] !== fills[1] : isOutlined;
            return `${element.getAttribute('href') ?? element.tagName}${isVisible && isOnScreen && isUncovered ? '' : ' (cannot be seen)'}`;
          });
          stops.push(stop);
          if (at === 0) await page.evaluate(() => document.querySelector('body > p[tabindex]')?.remove());
        }
        expect({ name, first: stops[0] }).toEqual({ name, first: '/d/' });
        expect({ name, unseen: stops.filter((stop) => stop === 'nothing' || stop.endsWith('seen)')) }).toEqual({
          name,
          unseen: [],
        });
      };
      await checkStops('document');
      for (const { name, go } of walkOfScreens(tag)) {
        await go(page);
        // A new screen begins at its title; whoever goes on from the top finds Close first.
        await checkStops(name);
      }
      await leave();
    },
  );
});
