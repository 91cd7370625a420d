/** Promises to a child who looks for people: found by map or by name, told plainly, reached with or without a voice, and nothing of it stays. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAxe } from './harness/ask-axe.ts';
import { openBrowser } from './harness/browser.ts';
import { languages, oneOfEachScript, wordsOf } from './harness/languages.ts';
import { measureContrast, measureHeadings, measureLayout } from './harness/measure-layout.ts';
import { openSite, type Site } from './harness/site.ts';
import { openWithApp, tap } from './harness/walk-app.ts';
import { installWalker } from './harness/walk-inside.ts';
import { whatIsLeft } from './harness/what-is-left.ts';

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

/** On a phone, at the choice of a country, with a wake lock that can be counted. */
async function openPeople(tag: string): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, timezoneId: 'Europe/Berlin' });
  await context.addInitScript(() => {
    Object.assign(window, { locks: 0 });
    const counted = window as unknown as { locks: number };
    const request = async () => {
      counted.locks += 1;
      return {
        release: async () => {
          counted.locks -= 1;
        },
      };
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  });
  const page = await context.newPage();
  await openWithApp(page, site.url, tag);
  await tap(page, `#doc a[href="/${tag}/p/"]`);
  return { page, context };
}

const titleOf = (page: Page) => page.locator('#app h1').innerText();
const openCountry = (page: Page, code: string) => tap(page, `#app > ul button[data-country="${code}"]`);

/** The page goes into the background and comes back, as it does round a call, without leaving this machine. */
async function goAway(page: Page, seconds: number): Promise<void> {
  await page.evaluate((away) => {
    const show = (state: DocumentVisibilityState) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    const realNow = Date.now;
    show('hidden');
    Date.now = () => realNow() + away * 1000;
    show('visible');
    Date.now = realNow;
  }, seconds);
}

/** Taps on Call; the browser of a test has no telephone, so the link leads nowhere. */
async function call(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('[data-call]')?.addEventListener('click', (event) => event.preventDefault());
  });
  await page.locator('[data-call]').click();
}

describe.each(languages)('in $name', ({ tag }) => {
  it('every new screen can be used by everybody on a small phone, light and dark', async () => {
    const { page, context } = await openPeople(tag);
    const wrong: string[] = [];
    const judge = async (name: string) => {
      const found = [...(await askAxe(page)), ...(await measureLayout(page)), ...(await measureHeadings(page))];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await measureContrast(page)));
      }
      wrong.push(...found.map((fault) => `${name}: ${fault}`));
    };
    await judge('map');
    await page.locator('.map [role="button"]').first().press('Enter');
    await judge('part of the map');
    for (const country of ['ES', 'DE', 'GB']) {
      await openCountry(page, country);
      await judge(country);
      await page.locator('#app summary').first().click();
      await page.locator('#app [data-quiet]').click();
      await judge(`${country}, without a voice`);
      await page.locator('#app [data-quiet]').click();
      await tap(page, '#app .back');
    }
    for (const [country, kind] of [
      ['FI', 'web'],
      ['GB', 'sms'],
      ['ES', 'whatsapp'],
      ['ES', 'phone'],
    ] as const) {
      await openCountry(page, country);
      await tap(page, `#app [data-way="${kind}"]`);
      await judge(`before ${kind}`);
      for (const _ of ['sheet', 'country']) await tap(page, '#app .back');
    }
    await openCountry(page, 'ES');
    await tap(page, '#app [data-way="phone"]');
    await call(page);
    await goAway(page, 5);
    await judge('after a call');
    await tap(page, '[data-answer="asked"]');
    await judge('asked');
    await tap(page, '[data-answer="no"]');
    await judge('no');
    await tap(page, '#app .back');
    await tap(page, '[data-answer="yes"]');
    await judge('yes');
    await context.close();
    expect(wrong).toEqual([]);
  });
});

describe.each(oneOfEachScript)('in the script of $name', ({ tag }) => {
  it('Call and Show the number weigh the same: side by side, of one size and one look, on every screen', async () => {
    const { page, context } = await openPeople(tag);
    await openCountry(page, 'DE');
    await tap(page, '#app [data-way="phone"]');
    for (const width of [320, 360, 820]) {
      await page.setViewportSize({ width, height: 640 });
      const [one, other] = await page.evaluate(() =>
        ['[data-call]', '[data-show]'].map((selector) => {
          const element = document.querySelector(selector) as HTMLElement;
          const { width: wide, height, top } = element.getBoundingClientRect();
          const { color, backgroundColor, borderColor, fontSize, fontWeight } = getComputedStyle(element);
          return { wide, height, top, color, backgroundColor, borderColor, fontSize, fontWeight };
        }),
      );
      expect(one).toEqual(other);
    }
    await context.close();
  });

  it('whoever cannot speak meets no telephone number, in any country', async () => {
    const { page, context } = await openPeople(tag);
    const words = wordsOf(tag);
    const codes = await page.evaluate(() =>
      Array.from(document.querySelectorAll('#app > ul:last-of-type [data-country]')).map(
        (row) => row.getAttribute('data-country') ?? '',
      ),
    );
    expect(codes.length).toBeGreaterThan(40);
    await installWalker(page);
    const wrong = await page.evaluate(
      async ({ countries, said }) => {
        const { tap } = window.walker;
        const faults: string[] = [];
        const all = (selector: string) => Array.from(document.querySelectorAll<HTMLElement>(selector));
        const textsOf = (selector: string) => all(selector).map(({ textContent }) => textContent ?? '');
        const quiet = async () => {
          all('#app [data-quiet]')[0]?.click();
          await new Promise((resolve) => setTimeout(resolve));
        };
        for (const code of countries) {
          await tap(`#app > ul button[data-country="${code}"]`);
          const numbers = textsOf('#app [data-way="phone"] bdi, #app a[href^="tel:"] bdi');
          await quiet();
          if (all('#app a[href^="tel:"], #app [data-way="phone"]').length > 0) faults.push(`${code}: a way to call`);
          // A number to which one can write may be the same as one to call.
          const shown = textsOf('#app bdi').filter(
            (_, at) => !all('#app bdi')[at]?.closest('[data-way], a[href^="sms:"]'),
          );
          for (const one of shown.filter((text) => numbers.includes(text))) faults.push(`${code}: tells ${one}`);
          const text = textsOf('#app')[0] ?? '';
          const isWritten = all('#app [data-way], #app a[href^="sms:"]').length > 0;
          if (!text.includes(isWritten ? said.onlyWritten : said.noWritten)) faults.push(`${code}: does not say so`);
          if (!text.includes(said.letSomeoneCall)) faults.push(`${code}: nobody else is asked to call`);
          await quiet();
          await tap('#app .back');
        }
        return faults;
      },
      {
        countries: codes,
        said: {
          onlyWritten: words.onlyWritten ?? 'none',
          noWritten: words.noWritten ?? 'none',
          letSomeoneCall: words.letSomeoneCall ?? 'none',
        },
      },
    );
    expect(wrong).toEqual([]);
    await context.close();
  });
});

describe('the map', () => {
  it('leads to the same page as the list, for every country on it', async () => {
    const { page, context } = await openPeople('en');
    const seen = new Set<string>();
    const regions = await page.locator('.map [role="button"]').count();
    for (let at = 0; at < regions; at++) {
      await page.locator('.map [role="button"]').nth(at).press('Enter');
      const codes = await page.evaluate(() =>
        Array.from(document.querySelectorAll('.map [data-place]')).map((one) => one.getAttribute('data-place') ?? ''),
      );
      await page.locator('.map > .big').click();
      for (const code of codes.filter((one) => !seen.has(one))) {
        seen.add(code);
        await page.locator('.map [role="button"]').nth(at).press('Enter');
        const name = await page.locator(`.map [data-place="${code}"]`).getAttribute('aria-label');
        await page.locator(`.map [data-place="${code}"]`).press(' ');
        await page.locator(`section[data-country="${code}"]`).waitFor();
        const byMap = await page.locator('#app').innerText();
        expect(await titleOf(page)).toBe(name);
        await tap(page, '#app .back');
        await openCountry(page, code);
        expect(await page.locator('#app').innerText()).toBe(byMap);
        await tap(page, '#app .back');
      }
    }
    const listed = await page.locator('#app > ul').last().locator('[data-country]').count();
    // All but the internet.
    expect(seen.size).toBe(listed - 1);
    await context.close();
  });

  it('keeps north above and west on the left where reading goes from right to left', async () => {
    const { page, context } = await openPeople('ar');
    await page.locator('.map [role="button"]').nth(1).press('Enter');
    const [ireland, luxembourg] = await page.evaluate(() =>
      ['IE', 'LU'].map((code) => document.querySelector(`.map [data-place="${code}"]`)?.getBoundingClientRect().left),
    );
    expect(ireland).toBeLessThan(luxembourg ?? 0);
    await context.close();
  });

  it('can be missing: the list serves, and nothing is asked of the line at a tap', async () => {
    site.lie((request, response) => {
      // The map is the one file of the app that holds outlines.
      if (!request.url?.startsWith('/assets/') || !request.url.endsWith('.json')) return false;
      if (request.url === wordsAddress) return false;
      response.writeHead(404).end();
      return true;
    });
    const context = await browser.newContext({ viewport: { width: 360, height: 640 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    let wordsAddress = '';
    await page.goto(`${site.url}/en/p/`);
    wordsAddress = await page.evaluate(() => document.documentElement.getAttribute('data-words') ?? '');
    await page.waitForSelector('#app', { state: 'attached' });
    await tap(page, '#doc details[data-country="FI"] summary');
    await tap(page, '#app .back');
    site.forgetRequests();
    expect(await page.locator('.map').count()).toBe(0);
    await openCountry(page, 'FI');
    expect(site.requests).toEqual([]);
    await context.close();
    site.lie(undefined);
  });
});

describe('a call', () => {
  const openSheet = async () => {
    const { page, context } = await openPeople('en');
    await openCountry(page, 'DE');
    await tap(page, '#app [data-way="phone"]');
    return { page, context };
  };
  const allKept = (page: Page) =>
    page.evaluate(() => ({
      here: location.href,
      title: document.title,
      entries: history.length,
      state: history.state as unknown,
      kept: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    }));

  it.each([5, 600])('of %i seconds comes back to one question, without a number or a name', async (seconds) => {
    const { page, context } = await openSheet();
    await call(page);
    await goAway(page, seconds);
    expect(new URL(page.url()).pathname).toBe('/en/2/');
    expect(await page.locator('#app > :not(.back)').allInnerTexts()).toEqual(['Pebble', 'Did it work?']);
    await tap(page, '[data-answer="asked"]');
    await tap(page, '[data-answer="no"]');
    expect(await page.locator('#app').innerText()).not.toMatch(/\d{3}/);
    expect(await page.locator('#app a[href^="tel:"]').count()).toBe(0);
    await tap(page, '[data-step="card"]');
    await context.close();
  });

  it('is forgotten like everything else by whoever comes back after hours, and after any other absence', async () => {
    for (const [isCall, seconds] of [
      [true, 7200],
      [false, 30],
    ] as const) {
      const { page, context } = await openSheet();
      if (isCall) await call(page);
      await goAway(page, seconds);
      await page.waitForFunction(
        () => location.pathname === '/' || document.querySelector('#app')?.hasAttribute('hidden'),
      );
      expect(await page.locator('[data-answer]').filter({ visible: true }).count()).toBe(0);
      await context.close();
    }
  });

  it('leaves nothing in history or storage', async () => {
    const { page, context } = await openSheet();
    const before = { ...(await allKept(page)), ...(await whatIsLeft(page)) };
    await call(page);
    await goAway(page, 5);
    await tap(page, '[data-answer="asked"]');
    await tap(page, '[data-answer="yes"]');
    expect({ ...(await allKept(page)), ...(await whatIsLeft(page)) }).toEqual(before);
    await context.close();
  });

  it('is followed by the next way, and never by one that was tried', async () => {
    const { page, context } = await openSheet();
    const tried = new Set<string>();
    for (let turns = 0; turns < 20; turns++) {
      const way = (await page.locator('[data-call]').getAttribute('href')) ?? '';
      expect(tried).not.toContain(way);
      tried.add(way);
      await call(page);
      await goAway(page, 5);
      await tap(page, '[data-answer="asked"]');
      await tap(page, '[data-answer="no"]');
      const step = page.locator('[data-step$="-people"], [data-step="child-line"]').first();
      if ((await step.count()) === 0) break;
      await tap(page, '[data-step$="-people"], [data-step="child-line"]');
    }
    expect(tried.size).toBeGreaterThan(2);
    await tap(page, '[data-step="emergency"]');
    expect(await page.locator('#app a[href="tel:112"]').count()).toBe(1);
    await context.close();
  });

  it('by somebody else: the number fills the screen, which stays awake until it is left', async () => {
    const { page, context } = await openSheet();
    const locks = () => page.evaluate(() => (window as unknown as { locks: number }).locks);
    expect(await locks()).toBe(0);
    await tap(page, '#app [data-show]');
    expect(await locks()).toBe(1);
    expect(await page.locator('#app .card bdi[dir="ltr"]').innerText()).toBe('116 111');
    await tap(page, '#app .back');
    expect(await locks()).toBe(0);
    await context.close();
  });
});
