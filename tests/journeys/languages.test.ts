/** Promises to readers of each language: every word is theirs, reads in their direction, and numbers stay numbers. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from './harness/browser.ts';
import { documentsOf, languages, oneOfEachScript, topics } from './harness/languages.ts';
import { collectWords, installScreenReader, numbersTurnedRound, type Words } from './harness/read-screen.ts';
import { openSite, type Site } from './harness/site.ts';
import { openWithApp, walkOfScreens } from './harness/walk-app.ts';

let browser: Browser;
let site: Site;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
  context = await browser.newContext({ viewport: { width: 360, height: 640 } });
});

// A page that has walked through everything is slow: its documents are still in memory.
beforeEach(async () => {
  page = await context.newPage();
});

afterEach(() => page.close());

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** With the letters that several scripts share, such as the line that stretches an Arabic word. */
const scripts: Record<string, RegExp> = {
  Latn: /\p{Script_Extensions=Latin}/u,
  Cyrl: /\p{Script_Extensions=Cyrillic}/u,
  Arab: /\p{Script_Extensions=Arabic}/u,
  Ethi: /\p{Script_Extensions=Ethiopic}/u,
};

/** Proper names and units that are the same everywhere. */
const everywhere = /Pebble|Barnahus|\bSIM\b|\bSMS\b|\bkB\b/g;

/** Those that stand there as words of the language and are in another script than its own. */
function strangersAmong(words: readonly Words[], tag: string): string[] {
  const own = scripts[languages.find((one) => one.tag === tag)?.script ?? ''];
  if (!own) throw new Error(`the tests do not know the script of "${tag}"`);
  return words
    .filter(({ isApart, lang }) => !isApart && lang === tag)
    .map(({ text }) => text)
    .filter((text) =>
      Array.from(text.replace(everywhere, '')).some((letter) => /\p{L}/u.test(letter) && !own.test(letter)),
    );
}

const unique = (texts: readonly string[]) => [...new Set(texts)];

const openAll = () =>
  page.evaluate(() => {
    for (const one of Array.from(document.querySelectorAll('details'))) one.setAttribute('open', '');
  });

const allDocuments = languages.flatMap((language) =>
  [...documentsOf(language.tag), ...documentsOf(language.tag, '/o/')].map((address) => ({ ...language, address })),
);

describe.each(allDocuments)('$address', ({ tag, dir, address }) => {
  it('is in one language from its first word to its last, in its own direction, every number as it is dialled', async () => {
    await page.goto(site.url + address);
    await installScreenReader(page);
    await openAll();

    const root = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
    expect(root).toEqual([tag, dir]);
    const words = await collectWords(page);
    expect(words.length).toBeGreaterThan(10);
    expect(unique(strangersAmong(words, tag))).toEqual([]);
    expect(await numbersTurnedRound(page)).toEqual([]);
  });
});

/** What an adult beside the child reads is marked as English and stands beside what the child reads. */
describe.each(languages.filter(({ tag }) => tag !== 'en'))('what $name says to an adult', ({ tag }) => {
  it.each([1, 2, 3])('at age %i is marked as English on every topic, and only that is', async (age) => {
    await page.goto(`${site.url}/${tag}/${age}/`);
    const marked = await page.evaluate(() =>
      Array.from(document.querySelectorAll('main [lang]')).map((element) => [
        element.getAttribute('lang'),
        element.getAttribute('dir'),
        element.closest('[data-topic]')?.getAttribute('data-topic'),
        element.matches('.say p'),
      ]),
    );
    const wanted = topics.filter(({ ages }) => ages.includes(age));
    expect(marked.length).toBe(wanted.length);
    expect(marked.every(([lang, dir, , isSaid]) => lang === 'en' && dir === 'ltr' && isSaid)).toBe(true);
    expect(new Set(marked.map(([, , topic]) => topic)).size).toBe(wanted.length);
  });
});

describe.each(languages)('the app in $name', ({ tag, dir }) => {
  it('says every word of every screen in its language, and turns no number round', async () => {
    await openWithApp(page, site.url, tag);
    await installScreenReader(page);
    for (const { name, go } of walkOfScreens(tag)) {
      await go(page);
      const words = await collectWords(page);
      expect({ name, strangers: unique(strangersAmong(words, tag)) }).toEqual({ name, strangers: [] });
      expect({ name, turned: await numbersTurnedRound(page) }).toEqual({ name, turned: [] });
    }
  });

  it('says every topic of every age, every card and every calm page in its language', async () => {
    for (const age of [1, 2, 3] as const) {
      await openWithApp(page, site.url, tag, age);
      await installScreenReader(page);
      const wanted = topics.filter(({ ages }) => ages.includes(age)).map(({ id }) => id);
      const { words, seen } = await walkAllTopics(wanted);
      expect(seen).toEqual(wanted);
      expect(unique(strangersAmong(words, tag))).toEqual([]);
    }
  });

  it('reads from the side from which the language is written', async () => {
    await openWithApp(page, site.url, tag);
    await page.locator(`#doc a[href="/${tag}/"]`).click();
    const middle = 180;
    const seen = await page.evaluate(() => {
      const middleOf = (selector: string) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return box ? (box.left + box.right) / 2 : -1;
      };
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('#app h1') ?? document.body);
      return {
        close: middleOf('.close'),
        language: middleOf('.bar a:not(.close)'),
        title: range.getBoundingClientRect().left,
      };
    });
    const isRight = dir === 'rtl';
    expect(seen.close > middle).toBe(!isRight);
    expect(seen.language > middle).toBe(isRight);
    expect(seen.title > middle).toBe(isRight);
  });
});

/** Their words are those of the screens above; the numbers turn with the direction and the script. */
describe.each(oneOfEachScript)('the app in the script of $name', ({ tag }) => {
  it('says every word in its language and turns no number round: in every country, before every call, where one stands large', async () => {
    await page.goto(`${site.url}/${tag}/p/`);
    const links = await page.locator('article > ul:not(.facts) > li').count();
    await openWithApp(page, site.url, tag);
    await installScreenReader(page);
    const { words, turned, countries, calls } = await walkAllCountries(tag);
    expect(countries).toBeGreaterThan(40);
    expect(calls).toBe(links);
    expect(unique(strangersAmong(words, tag))).toEqual([]);
    expect(unique(turned)).toEqual([]);
  });
});

interface Walked {
  words: Words[];
  turned: string[];
  countries: number;
  calls: number;
}

/** Through every country, every sheet before a call and every large number, inside the page: there are thousands of taps. */
function walkAllCountries(language: string): Promise<Walked> {
  return page.evaluate(async (tag) => {
    const tap = async (selector: string, place = 0) => {
      const found = document.querySelectorAll<HTMLElement>(selector)[place];
      if (!found) throw new Error(`nothing to tap: ${selector} ${place}`);
      found.click();
      await new Promise((resolve) => setTimeout(resolve));
    };
    const all: Walked = { words: [], turned: [], countries: 0, calls: 0 };
    const words = new Map<string, Words>();
    const read = () => {
      for (const one of window.screenReader.collectWords('#app')) words.set(JSON.stringify(one), one);
      all.turned.push(...window.screenReader.numbersTurnedRound('#app'));
    };

    await tap(`#doc a[href="/${tag}/p/"]`);
    // What stood in the document has been read; only the screens count here.
    document.querySelector('#doc')?.remove();
    read();
    const rows = Array.from(document.querySelectorAll('#app button[data-country]'));
    for (const country of new Set(rows.map((row) => row.getAttribute('data-country')))) {
      await tap(`#app button[data-country="${country}"]`);
      all.countries++;
      read();
      const ways = document.querySelectorAll('#app article button').length;
      for (let way = 0; way < ways; way++) {
        await tap('#app article button', way);
        all.calls++;
        read();
        await tap('#app [data-show]');
        read();
        await tap('#app .back');
        await tap('#app .back');
      }
      await tap('#app .back');
    }
    all.words = [...words.values()];
    return all;
  }, language);
}

function walkAllTopics(wanted: readonly string[]): Promise<{ words: Words[]; seen: string[] }> {
  return page.evaluate(async (ids) => {
    const tap = async (element: HTMLElement | null) => {
      if (!element) throw new Error('nothing to tap');
      element.click();
      await new Promise((resolve) => setTimeout(resolve));
    };
    const words = new Map<string, Words>();
    // The document under the app has a test of its own.
    const read = () => {
      for (const one of window.screenReader.collectWords('#app')) words.set(JSON.stringify(one), one);
    };
    const seen: string[] = [];
    for (const id of ids) {
      await tap(document.querySelector<HTMLElement>(`#doc [data-topic="${id}"] summary`));
      const onward = document.querySelector<HTMLElement>('#app [data-limits]');
      if (onward) await tap(onward);
      if (document.querySelector('#app:not([hidden]) .say')) seen.push(id);
      read();
      await tap(document.querySelector<HTMLElement>('#app .say button'));
      read();
      await tap(document.querySelector<HTMLElement>('#app .back'));
      await tap(document.querySelector<HTMLElement>('#app > .big:not(.full)'));
      read();
    }
    return { words: [...words.values()], seen };
  }, wanted);
}

describe('the choice of a language', () => {
  it.each(languages)('shows $name first on a device that speaks it, and keeps nothing', async ({ tag }) => {
    const own = await browser.newContext({ locale: `${tag}-ZZ` });
    const first = await own.newPage();
    await first.goto(`${site.url}/`);
    const order = await first
      .locator('[data-languages] a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('lang')));
    const rest = languages.map((language) => language.tag).filter((other) => other !== tag);
    expect(order).toEqual([tag, ...rest]);
    const kept = await first.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
    ]);
    expect(kept).toEqual([0, 0, '', 0]);
    await own.close();
  });

  it('leaves the order as it is on a device that speaks none of them', async () => {
    const own = await browser.newContext({ locale: 'qa' });
    const first = await own.newPage();
    await first.goto(`${site.url}/`);
    const order = await first
      .locator('[data-languages] a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('lang')));
    expect(order).toEqual(languages.map(({ tag }) => tag));
    await own.close();
  });
});

describe('a word longer than the screen', () => {
  it.each(languages)('breaks in $name instead of running out of it, on the smallest screens', async ({ tag }) => {
    await page.setViewportSize({ width: 240, height: 320 });
    for (const address of documentsOf(tag)) {
      await page.goto(site.url + address);
      await openAll();
      const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect({ address, wide }).toEqual({ address, wide: screen });
    }
  });
});
