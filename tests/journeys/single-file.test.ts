/** Promises about the file that goes from phone to phone: all of it in one, opened without a server, closed at a press. */
import { rmSync, statSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAxe } from './harness/ask-axe.ts';
import { openBrowser } from './harness/browser.ts';
import { countries, type EditionToFind, editionsOf, languages, telephonesOf, words } from './harness/content.ts';
import { oneOfEachScript } from './harness/languages.ts';
import { addressOf, makeSingleFiles, pathOf, singleFiles, singleFolder } from './harness/make-single-files.ts';
import { measureContrast, measureHeadings } from './harness/measure-layout.ts';
import { pressClose } from './harness/press-close.ts';
import { openSite } from './harness/site.ts';
import { expectToSay, topicsOn } from './harness/texts.ts';

let browser: Browser;

beforeAll(async () => {
  rmSync(singleFolder, { recursive: true, force: true });
  for (const { tag } of languages) expect(makeSingleFiles([tag])).toMatchObject({ code: 0 });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

interface Opened {
  context: BrowserContext;
  page: Page;
  /** Everything the browser asked anybody for. */
  requests: string[];
  complaints: string[];
}

async function openFile(tag: string, age: number, javaScriptEnabled = true): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    reducedMotion: 'reduce',
    javaScriptEnabled,
  });
  const [requests, complaints]: [string[], string[]] = [[], []];
  context.on('request', (request) => requests.push(request.url()));
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(addressOf(tag, age));
  return { context, page, requests, complaints };
}

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const one of Array.from(document.querySelectorAll('details'))) one.setAttribute('open', '');
  });

const isGame = (page: Page) => page.locator('.beach .stone').first().isVisible();
const waitForGame = (page: Page) => page.locator('.beach .stone').first().waitFor();

/** Which sentences of the edition stand anywhere in the page, seen or not. */
const left = (page: Page, { topics, core, calm }: EditionToFind) =>
  page.evaluate(
    (sentences) => sentences.filter((sentence) => document.documentElement.textContent?.includes(sentence)),
    [...topics.flatMap(({ title, sentences }) => [title, ...sentences]), ...core, ...calm],
  );

/** Written down at every frame that is painted: whether an entry that was closed showed its text again. */
const watchFrames = (page: Page) =>
  page.addInitScript(() => {
    const look = () => {
      const reading = document.querySelector('main h2');
      const isSeen = reading !== null && getComputedStyle(reading).visibility === 'visible';
      if (history.state === 'd' && isSeen) document.documentElement.setAttribute('data-seen', '');
      requestAnimationFrame(look);
    };
    look();
  });
const wasSeen = (page: Page) => page.evaluate(() => document.documentElement.hasAttribute('data-seen'));

/** By country: a single file is read where there is no internet. */
const telephones = Object.fromEntries(
  countries
    .map((country): [string, string[]] => [country.country, telephonesOf(country)])
    .filter(([, numbers]) => numbers.length > 0),
);

const editions = languages.flatMap(({ tag }) => editionsOf(tag));

describe.each(editions)('$tag, age $age', (edition) => {
  const { tag, age, topics, core, calm } = edition;

  const ways = oneOfEachScript.some((one) => one.tag === tag) ? [true, false] : [false];
  it.each(ways)('opens from a folder and holds every text and every number (script: %s)', async (script) => {
    const { context, page, requests, complaints } = await openFile(tag, age, script);
    await openAll(page);
    const told = await topicsOn(page);
    expect(Object.keys(told)).toEqual(topics.map(({ id }) => id));
    for (const { id, title, sentences } of topics) expectToSay(told[id] ?? '', [title, ...sentences], id);
    expectToSay(await page.locator('main').innerText(), [...core, ...calm, words(tag).allOffline ?? ''], 'edition');
    expectToSay(await page.locator('.note').innerText(), [words(tag).previewNotice ?? ''], 'notice');

    const shown = await page.evaluate(() =>
      Array.from(document.querySelectorAll('#p [data-country]')).map((country) => [
        country.getAttribute('data-country') ?? '',
        Array.from(country.querySelectorAll('bdi[dir="ltr"]'))
          .filter((number) => !number.closest('.facts') && number.getClientRects().length > 0)
          .map(({ textContent }) => (textContent ?? '').trim()),
      ]),
    );
    expect(Object.fromEntries(shown)).toEqual(telephones);

    expect(requests).toEqual([addressOf(tag, age)]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('weighs at most 300 kB', () => {
    expect(statSync(pathOf(tag, age)).size).toBeLessThanOrEqual(300_000);
  });
});

/** What it does is the same in every language; it is pressed in both directions of writing. */
describe.each(editions.filter(({ tag }) => ['uk', 'ar'].includes(tag)))('$tag, age $age', (edition) => {
  const { tag, age } = edition;

  it('Close takes the text out of the page and leaves the game; neither Back nor Forward nor opening anew in place bring it back', async () => {
    const { context, page, requests, complaints } = await openFile(tag, age);
    await watchFrames(page);
    await page.reload();
    await page.locator('[data-topic] summary').first().click();
    await page.locator('[data-topic] a').first().click();
    expect(await page.evaluate(() => [location.hash, history.length])).toEqual(['', 2]);

    await pressClose(page, '#d');
    await waitForGame(page);
    expect(await left(page, edition)).toEqual([]);

    for (const direction of ['goBack', 'goForward', 'reload'] as const) {
      for (let times = 0; times < 5; times++) {
        await page[direction]();
        expect([await left(page, edition), await wasSeen(page)], `${direction} ${times}`).toEqual([[], false]);
      }
    }
    expect(await isGame(page)).toBe(true);
    expect(new Set(requests.filter((address) => address !== 'about:blank'))).toEqual(new Set([addressOf(tag, age)]));
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('without script Close shows a pebble and hides everything else', async () => {
    const { context, page } = await openFile(tag, age, false);
    await openAll(page);
    await page.locator('a[href="#d"]').click();
    const seen = await page.evaluate(() => [
      document.body.innerText.trim(),
      Array.from(document.body.children).filter((one) => one.getClientRects().length > 0).length,
    ]);
    expect(seen).toEqual(['', 1]);
    expect(await page.locator('#d svg').isVisible()).toBe(true);
    await context.close();
  });
});

describe.each(oneOfEachScript)('in $name', ({ tag }) => {
  it('can be used by everybody, closed and open; Close is the first stop', async () => {
    const { context, page } = await openFile(tag, 2);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.matches('a.close'))).toBe(true);
    const wrong = [...(await askAxe(page)), ...(await measureHeadings(page))];
    await openAll(page);
    wrong.push(...(await measureHeadings(page)), ...(await measureContrast(page)));
    for (const width of [320, 820]) {
      await page.setViewportSize({ width, height: 640 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) wrong.push(`${wide} wide on a screen of ${width}`);
    }
    await context.close();
    expect(wrong).toEqual([]);
  });

  it('a link to people who can help leads there, below the bar, and for keyboards too', async () => {
    const { context, page } = await openFile(tag, 1);
    await page.locator('a[href="#p"]').first().click();
    const [bar, title] = [page.locator('.bar'), page.locator('#p h2').first()];
    const [above, below] = [await bar.boundingBox(), await title.boundingBox()];
    expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 999) - 1);
    expect(below?.y).toBeLessThan(640);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#p') !== null)).toBe(true);
    await context.close();
  });

  it('three taps on the small pebbles lead back to the text with everything closed, and Close works again', async () => {
    const [edition] = editionsOf(tag);
    const { context, page } = await openFile(tag, 1);
    await openAll(page);
    for (const _ of ['once', 'again']) {
      await pressClose(page, '#d');
      await waitForGame(page);
      expect(edition && (await left(page, edition))).toEqual([]);
      // The game hears nothing in its first two seconds: somebody who left in a hurry may still be tapping.
      await page.waitForTimeout(2_100);
      for (let taps = 0; taps < 3; taps++) await page.locator('.logo').click();
      await page.locator('main h1').waitFor();
      expect(await page.locator('details[open]').count()).toBe(0);
    }
    await page.goBack();
    await waitForGame(page);
    await context.close();
  });

  it('three presses of Escape close it', async () => {
    const { context, page } = await openFile(tag, 3);
    for (let times = 0; times < 3; times++) await page.keyboard.press('Escape');
    await waitForGame(page);
    await context.close();
  });
});

describe('a single file', () => {
  it('can load nothing and run nothing that was not written into it, and keeps nothing', async () => {
    const site = await openSite();
    const { context, page } = await openFile('en', 2);
    const refused = await page.evaluate(async (url) => {
      const found: string[] = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => found.push(effectiveDirective));
      new Image().src = `${url}/icons/icon-192.png`;
      await fetch(url, { mode: 'no-cors' }).catch(() => undefined);
      document.head.appendChild(document.createElement('style')).textContent = 'p{color:red}';
      try {
        document.head.appendChild(document.createElement('script')).textContent = 'window.ran = 1';
      } catch {
        found.push('script');
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
      return found;
    }, site.url);
    expect(new Set(refused)).toEqual(
      new Set(['connect-src', 'img-src', 'require-trusted-types-for', 'script', 'style-src-elem']),
    );
    expect(site.requests).toEqual([]);
    await site.stop();
    const kept = await page.evaluate(async () => [
      localStorage.length + sessionStorage.length,
      (await indexedDB.databases()).length,
      document.cookie,
    ]);
    expect(kept).toEqual([0, 0, '']);
    await context.close();
  });
});

describe('the program that writes them', () => {
  it('writes one file for each age and nothing else', () => {
    expect(singleFiles()).toEqual(
      languages.flatMap(({ tag }) => [1, 2, 3].map((age) => `pebble-${tag}-${age}.html`)).sort(),
    );
  });

  const all = languages.map(({ tag }) => tag).join(', ');
  it.each([
    [['zz'], {}, `"zz" is no language of ours: npm run single-file -- <language>, one of ${all}.`],
    [['en', '2'], {}, `"en 2" is no language of ours: npm run single-file -- <language>, one of ${all}.`],
    [[], {}, `Say which language: npm run single-file -- <language>, one of ${all}.`],
    [
      ['en'],
      { STAGE: 'release' },
      'There are single files of the preview only: nothing leaves out yet what no person has reviewed.',
    ],
    [['en'], { STAGE: 'now' }, 'STAGE is "now". Leave it out for a preview, or set STAGE=release.'],
  ])('answers %j with %j in one sentence and writes nothing', (args, env, sentence) => {
    const before = singleFiles().map((name) => statSync(`${singleFolder}/${name}`).mtimeMs);
    expect(makeSingleFiles(args, env)).toEqual({ code: 1, said: sentence });
    expect(singleFiles().map((name) => statSync(`${singleFolder}/${name}`).mtimeMs)).toEqual(before);
  });
});
