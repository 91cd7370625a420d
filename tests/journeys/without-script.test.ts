/** Promises to readers whose browser runs no script, and to those who only have a browser of text. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './harness/browser.ts';
import { documentsOf, languages, topics, topicWordsOf, wordsOf } from './harness/languages.ts';
import { dist, openSite, type Site } from './harness/site.ts';

let browser: Browser;
let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
  const context = await browser.newContext({
    javaScriptEnabled: false,
    hasTouch: true,
    viewport: { width: 360, height: 640 },
  });
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const editions = languages.flatMap((language) =>
  [1, 2, 3].map((age) => ({ ...language, age, address: `/${language.tag}/${age}/` })),
);

describe.each(editions)('$address without script', ({ tag, age, address }) => {
  it('opens every topic at a tap and shows all of its text', async () => {
    await page.goto(site.url + address);
    for (const { id, ages } of topics) {
      if (!ages.includes(age)) continue;
      const words = topicWordsOf(tag, id)[age];
      const topic = page.locator(`details[data-topic="${id}"]`);
      expect(await topic.locator('div.say').isVisible()).toBe(false);
      await topic.locator('summary').tap();
      const shown = await topic.innerText();
      for (const text of [words?.note, ...(words?.body ?? []), words?.say, words?.do]) {
        if (text !== undefined) expect(shown).toContain(text);
      }
    }
  });
});

describe.each(languages)('in $name without script', ({ tag }) => {
  it('every country opens at a tap and shows its numbers as links that dial', async () => {
    await page.goto(`${site.url}/${tag}/p/`);
    const sections = page.locator('[data-country]');
    const count = await sections.count();
    expect(count).toBeGreaterThan(40);
    for (let at = 0; at < count; at++) {
      const section = sections.nth(at);
      // Opened as by a tap, but without waiting for the finger: the topics above are tapped for real.
      await section.locator('summary').evaluate((summary: HTMLElement) => summary.click());
      const links = await section.locator('a').evaluateAll((all) =>
        all.map((link) => ({
          href: link.getAttribute('href') ?? '',
          words: link.textContent ?? '',
          isSeen: link.getClientRects().length > 0,
        })),
      );
      expect(links.length).toBeGreaterThan(0);
      for (const { href, words, isSeen } of links) {
        expect(isSeen).toBe(true);
        if (href.startsWith('tel:')) expect(href).toBe(`tel:${words.replace(/[^\d+]/g, '')}`);
      }
    }
  });

  it('Close is a link that leads to the game', async () => {
    for (const address of [...documentsOf(tag), ...documentsOf(tag, '/o/')]) {
      await page.goto(site.url + address);
      await page.locator('a.close').tap();
      await page.waitForURL(`${site.url}/d/`);
    }
  });

  it('the way leads from the choice of a language to people who can help', async () => {
    await page.goto(`${site.url}/`);
    await page.locator(`a[hreflang="${tag}"]`).tap();
    await page.waitForURL(`${site.url}/${tag}/`);
    await page.locator('main a.big').first().tap();
    await page.waitForURL(`${site.url}/${tag}/p/`);
    expect(await page.locator('h1').innerText()).toBe(wordsOf(tag).peopleWhoCanHelp);
  });

  it('says nothing of what is stored, because nothing is known', async () => {
    await page.goto(`${site.url}/${tag}/`);
    for (const line of await page.locator('[data-says="reading"], [data-says="ready"], [data-more]').all())
      expect(await line.isVisible()).toBe(false);
  });
});

/** Words of a page as somebody reads them who has only text: blanks made one, since lines are broken anywhere. */
function readAsText(address: string): string {
  const file = join(dist, address, 'index.html');
  const flags = ['-dump', '-nolist', '-width=1000', '-assume_charset=utf-8', '-display_charset=utf-8'];
  const { stdout, error } = spawnSync('lynx', [...flags, file], { encoding: 'utf8' });
  if (error) throw new Error('There is no lynx on this machine: run "npm test", or "apt-get install lynx".');
  return flat(stdout);
}
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe.each(languages)('as plain text in $name', ({ tag }) => {
  it('every topic of every age can be read from its title to its last word, in order', () => {
    for (const age of [1, 2, 3]) {
      const text = readAsText(`/${tag}/${age}/`);
      for (const { id, ages } of topics) {
        const words = topicWordsOf(tag, id)[age];
        if (!words || !ages.includes(age)) continue;
        let from = 0;
        for (const line of [words.title, ...words.body, words.say, words.do]) {
          const at = text.indexOf(flat(line), from);
          expect({ id, age, line, isFound: at >= 0 }).toEqual({ id, age, line, isFound: true });
          from = at;
        }
      }
    }
  });

  it('every number of every country stands under its country', () => {
    const html = readFileSync(join(dist, tag, 'p', 'index.html'), 'utf8');
    const text = readAsText(`/${tag}/p/`);
    let from = 0;
    let numbers = 0;
    for (const [, section = ''] of html.matchAll(/<details data-country="[^"]+">(.*?)<\/details>/gs)) {
      const [, country = ''] = /<summary>.*?<b>(.*?)<\/b>/s.exec(section) ?? [];
      from = text.indexOf(plain(country), from);
      expect({ country, isFound: from >= 0 }).toEqual({ country, isFound: true });
      for (const [, number = ''] of section.matchAll(/<bdi dir="ltr">(.*?)<\/bdi>/g)) {
        from = text.indexOf(plain(number), from);
        numbers++;
        expect({ country, number, isFound: from >= 0 }).toEqual({ country, number, isFound: true });
      }
    }
    expect(numbers).toBeGreaterThan(200);
  });

  it('the first page names help first, and then the ages', () => {
    const text = readAsText(`/${tag}/`);
    const words = wordsOf(tag);
    const places = [words.close, words.needHelpNow, words.peopleWhoCanHelp, words.age1, words.age2, words.age3].map(
      (line) => text.indexOf(flat(line ?? '')),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });
});

const plain = (html: string) =>
  flat(
    html
      .replace(/<wbr ?\/?>/g, '')
      .replace(/&amp;/g, '&')
      .replace(/&#x27;/g, "'")
      .replace(/&quot;/g, '"'),
  );

describe('every document', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));

  it.each(files)('%s is a whole document', (file) => {
    const html = readFileSync(join(dist, file), 'utf8');
    expect(html.toLowerCase().startsWith('<!doctype html>')).toBe(true);
    expect(html.trim().endsWith('</html>')).toBe(true);
    expect(html).not.toMatch(/<(form|input|iframe|noscript)\b/);
  });

  it.each(files)('%s asks for nothing more in order to be read', async (file) => {
    const address = `/${file.replace(/\\/g, '/').replace(/index\.html$/, '')}`;
    site.forgetRequests();
    await page.goto(site.url + address, { waitUntil: 'load' });
    expect(site.requests.filter((request) => request !== 'GET /favicon.ico')).toEqual([`GET ${address}`]);
  });
});
