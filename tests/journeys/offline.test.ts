/** With the server stopped for good: everything that was promised is there, layer below layer. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { PublishedChannel, PublishedCountry } from '#core/directory/pack-shape.ts';
import { databaseName } from '#core/discreet-names.ts';
import { countries, editionsOf, languages, numbersOf, words } from '#tests/journeys/harness/content.ts';
import { marksSeen, watchMarks } from '#tests/journeys/harness/marks.ts';
import { pressClose } from '#tests/journeys/harness/press-close.ts';
import { readEverything } from '#tests/journeys/harness/read-everything.ts';
import { newReader, waitForMark } from '#tests/journeys/harness/reader.ts';
import { openSite, type Site } from '#tests/journeys/harness/site.ts';
import { expectToSay, topicsOn } from '#tests/journeys/harness/texts.ts';
import { openBrowser, type Visitors } from '#tests/journeys/harness/visitors.ts';

let browser: Visitors;
let site: Site;
/** Has stored every language, and has no network since. */
const reader = newReader();

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
  const { page } = await reader.open();
  for (const { tag } of languages) {
    await page.goto(`${site.url}/${tag}/`);
    await waitForMark(page, 'ready');
  }
  await reader.close();
  await site.stop();
});
afterEach(() => reader.close());
afterAll(async () => {
  await Promise.all([browser.end(), reader.leave()]);
});

/** Somebody with a site of their own, on which everything is stored; their server is stopped. */
async function leaveNetwork() {
  const own = await openSite();
  const { context, page } = await browser.arrive();
  await watchMarks(context);
  await page.goto(`${own.url}/uk/2/`);
  await waitForMark(page, 'ready');
  await own.stop();
  return { url: own.url, context, page };
}

const hrefOf = (way: PublishedChannel) => {
  if (way.kind === 'email') return `mailto:${way.address}`;
  if (!('dial' in way)) return way.url;
  if (way.kind === 'whatsapp') return `https://wa.me/${(way.fromAbroad ?? way.dial).replace(/\D/g, '')}`;
  return `${way.kind === 'sms' ? 'sms' : 'tel'}:${way.dial}`;
};
const sorted = (lists: Record<string, readonly unknown[]>) =>
  Object.fromEntries(
    Object.entries(lists).map(([country, list]) => [country, list.map((one) => JSON.stringify(one)).sort()]),
  );

const byCountry = <T>(of: (country: PublishedCountry) => T) =>
  Object.fromEntries(countries.map((country) => [country.country, of(country)]));

const sheetsOf = ({ services }: PublishedCountry) =>
  services.flatMap(({ channels }) => channels.map((way) => ({ href: hrefOf(way), shown: way.show })));

test('a reload in the middle of a topic shows the document again, and then the app', async () => {
  const { context, page } = await leaveNetwork();
  const [topic] = editionsOf('uk')[1]?.topics ?? [];
  await page.locator('#doc summary', { hasText: topic?.title ?? '' }).click();
  await page.locator('#app h1', { hasText: topic?.title ?? '' }).waitFor();

  await page.reload();
  expect(await page.locator('#doc h1').innerText()).toBe(words('uk').age2);
  await waitForMark(page, 'ready');
  await page.locator('#doc summary', { hasText: topic?.title ?? '' }).click();
  await page.locator('#app h1', { hasText: topic?.title ?? '' }).waitFor();
  expectToSay(await page.locator('#app').innerText(), topic?.sentences ?? [], 'after the reload');
  await context.close();
});

test('a browser started anew leads from the language choice to every language', async () => {
  const { page } = await reader.open();
  for (const { tag, name } of languages) {
    await page.goto(`${site.url}/`);
    await page.locator('[data-languages] a', { hasText: name }).click();
    await page.waitForURL(`${site.url}/${tag}/`);
    await waitForMark(page, 'ready');
  }
});

test('documents show every topic of every age and every number, in every language, with script off', async () => {
  const { page } = await reader.open({ javaScriptEnabled: false });
  const openAll = () =>
    page.evaluate(() => {
      for (const summary of Array.from(document.querySelectorAll('summary'))) summary.click();
    });
  for (const { tag } of languages) {
    for (const { age, topics, core, calm } of editionsOf(tag)) {
      await page.goto(`${site.url}/${tag}/${age}/`);
      await openAll();
      const told = await topicsOn(page);
      expect(Object.keys(told)).toEqual(topics.map(({ id }) => id));
      for (const { id, title, sentences } of topics)
        expectToSay(told[id] ?? '', [title, ...sentences], `/${tag}/${age}/ ${id}`);
      expectToSay(await page.locator('#doc').innerText(), [...core, ...calm], `/${tag}/${age}/`);
    }
    await page.goto(`${site.url}/${tag}/p/`);
    await openAll();
    const shown = await page.evaluate(() =>
      Object.fromEntries(
        Array.from(document.querySelectorAll('details[data-country]'), (country) => [
          country.getAttribute('data-country'),
          Array.from(country.querySelectorAll<HTMLElement>('bdi[dir="ltr"]:not(.facts *)'), ({ innerText }) =>
            innerText.trim(),
          ),
        ]),
      ),
    );
    expect(shown, `/${tag}/p/`).toEqual(byCountry(numbersOf));
  }
});

test('the app shows every topic of every age and every number, in every language', async () => {
  const { page } = await reader.open();
  for (const { tag } of languages) {
    for (const { age, topics, core, calm } of editionsOf(tag)) {
      await page.goto(`${site.url}/${tag}/${age}/`);
      await waitForMark(page, 'ready');
      // The directory is the same for every age, and what stands in a sheet for every language.
      const walk = await readEverything(page, { countries: age === 1, sheets: age === 1 && tag === languages[0]?.tag });

      expect(Object.keys(walk.topics).sort()).toEqual(topics.map(({ title }) => title).sort());
      for (const { title, sentences } of topics)
        expectToSay(walk.topics[title] ?? '', sentences, `${tag} ${age} ${title}`);
      expectToSay(walk.help, core, `${tag} ${age} help now`);
      expectToSay(walk.calm, calm, `${tag} ${age} calm`);
      expect(walk.cards.length).toBe(topics.length);
      // What is old stands below what is fresh at the moment of reading, so the order is not that of the directory.
      if (age === 1) expect(sorted(walk.numbers), tag).toEqual(sorted(byCountry(numbersOf)));
      if (age === 1 && tag === languages[0]?.tag) expect(sorted(walk.sheets)).toEqual(sorted(byCountry(sheetsOf)));
    }
  }
});

test('an address that does not exist leads to the language choice', async () => {
  const { page } = await reader.open();
  for (const address of ['/nowhere/', '/xx/', '/uk/9/', '/uk/2/topic', '/index.php?id=1', '/p/', '/%D0%B0/']) {
    await page.goto(site.url + address);
    expect(await page.locator('[data-languages] a').count(), address).toBe(languages.length);
  }
});

test('when every cache is gone, the numbers of all countries come from inside the worker, and Close works', async () => {
  const { url, context, page } = await leaveNetwork();
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });

  for (const address of ['/', '/uk/', '/uk/2/', '/nowhere/']) {
    await page.goto(url + address);
    const shown = await page.evaluate(() =>
      Array.from(document.querySelectorAll('li'), (row) =>
        Array.from(row.querySelectorAll('a'), (link) => `${link.getAttribute('href')} ${link.innerText.trim()}`),
      ),
    );
    const childLine = ({ services }: PublishedCountry) =>
      services.find(({ kind }) => kind === 'child-helpline')?.channels.find(({ kind }) => kind === 'phone');
    const wanted = countries
      .filter(({ emergency }) => emergency.length > 0)
      .map((country) => {
        const line = childLine(country);
        return [...country.emergency.filter(({ kind }) => kind === 'phone'), ...(line && 'dial' in line ? [line] : [])];
      })
      .map((numbers) => numbers.map(({ dial, show }) => `tel:${dial} ${show}`));
    expect(shown.map(String).sort()).toEqual(wanted.map(String).sort());
  }

  await pressClose(page);
  await page.waitForURL(`${url}/d/`);
  await page.locator('.beach[role="application"]').waitFor();
  await context.close();
});

test('when the database is gone, the app comes back from what the worker keeps', async () => {
  const { url, context, page } = await leaveNetwork();
  await page.goto(`${url}/d/`);
  await page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
    databaseName,
  );
  await page.goto(`${url}/uk/2/`);
  await waitForMark(page, 'ready');
  const [topic] = editionsOf('uk')[1]?.topics ?? [];
  await page.locator('#doc summary', { hasText: topic?.title ?? '' }).click();
  await page.locator('#app h1', { hasText: topic?.title ?? '' }).waitFor();
  expectToSay(await page.locator('#app').innerText(), topic?.sentences ?? [], 'without a database');
  expect(await marksSeen(page)).toEqual(['nothing', 'reading', 'ready']);
  await context.close();
});

test('where a device has no database at all, the app comes back from what the worker keeps', async () => {
  const own = await openSite();
  const { context, page } = await browser.arrive();
  await watchMarks(context);
  await context.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await page.goto(`${own.url}/uk/2/`);
  await waitForMark(page, 'ready');
  await own.stop();

  await page.goto(`${own.url}/uk/2/`);
  await waitForMark(page, 'ready');
  const [topic] = editionsOf('uk')[1]?.topics ?? [];
  await page.locator('#doc summary', { hasText: topic?.title ?? '' }).click();
  await page.locator('#app h1', { hasText: topic?.title ?? '' }).waitFor();
  expectToSay(await page.locator('#app').innerText(), topic?.sentences ?? [], 'without any database');
  expect(await marksSeen(page)).toEqual(['nothing', 'reading', 'ready']);
  await context.close();
});

test('whichever stored file is taken away while the page is open, the mark falls and the screen says so', async () => {
  const { url, context, page } = await leaveNetwork();
  const looksAgain = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  const sentence = (name: string) => page.locator(`:visible[data-says="${name}"]`);
  const paths = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    return (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname);
  });
  // The guide for helpers comes with the app.
  const reading = paths.filter((path) => path.startsWith('/uk/') && path !== '/uk/h/');
  const app = paths.filter((path) => !path.startsWith('/_/') && !['/', '/d/', ...reading].includes(path));
  expect(reading.length).toBe(5);
  expect(app.length).toBeGreaterThan(5);

  for (const path of [...app, ...reading]) {
    await page.goto(`${url}/uk/1/`);
    await waitForMark(page, 'ready');
    await page.evaluate(async (gone) => {
      const [name = ''] = await caches.keys();
      const cache = await caches.open(name);
      Object.assign(window, { gone: await cache.match(gone) });
      await cache.delete(gone);
    }, path);

    await looksAgain();
    if (app.includes(path)) {
      await page.locator('html[data-offline="reading"]').waitFor();
      await sentence('reading').waitFor();
    } else {
      await page.locator('html:not([data-offline])').waitFor();
      await sentence('lost').waitFor();
    }
    await page.evaluate(async (gone) => {
      const [name = ''] = await caches.keys();
      await (await caches.open(name)).put(gone, (window as unknown as { gone: Response }).gone);
    }, path);
  }
  await context.close();
});

test('when everything stored is taken away while the app is open, the app says so', async () => {
  const { context, page } = await leaveNetwork();
  await page.locator('#doc summary').nth(1).click();
  await page.locator('#app > .back:not(.one-language)').first().click();
  await page.locator('#app .tiles.pairs').waitFor();
  await page.locator('#app [data-says="ready"]').waitFor();
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.locator('html:not([data-offline])').waitFor();
  await page.locator('#app [data-says="lost"]').waitFor();
  expect(await page.locator('#app [data-says="ready"]').isVisible()).toBe(false);
  await context.close();
});
