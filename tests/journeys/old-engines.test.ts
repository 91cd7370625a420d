/** The browsers that phones of several years stopped at: first visit, reading, no network any more, the way out. */
import { afterEach, expect, it } from 'vitest';
import { editionsOf } from './harness/content.ts';
import { type OldPhone, openOldPhone } from './harness/old-phone.ts';
import { openSite, type Site } from './harness/site.ts';

let phone: OldPhone | undefined;
let site: Site | undefined;
afterEach(async () => {
  await phone?.leave();
  await site?.stop();
  phone = undefined;
  site = undefined;
});

const tag = 'ti';
const [topic] = editionsOf(tag)[1]?.topics ?? [];
const isReady = `document.documentElement.getAttribute('data-offline') === 'ready'`;
const inApp = `#app:not([hidden])`;

async function expectToRead(page: OldPhone): Promise<void> {
  await page.tap(`#doc [data-topic="${topic?.id}"] summary`);
  await page.waitFor(`document.querySelector('${inApp} h1')`);
  const text = await page.evaluate<string>(`document.querySelector('#app').innerText`);
  for (const sentence of [topic?.title, ...(topic?.sentences ?? [])]) expect(text).toContain(sentence);
}

it.each([64, 72, 80, 106])(
  'Chromium %i: stores, reads, reads again with the server gone, and leaves',
  async (version) => {
    const own = await openSite();
    site = own;
    const old = await openOldPhone(undefined, version);
    phone = old;

    await old.goto(`${own.url}/${tag}/2/`);
    await old.waitFor(isReady);
    expect(await old.evaluate('navigator.userAgent')).toContain(`Chrome/${version}.`);
    await expectToRead(old);

    await own.stop();
    await old.goto(`${own.url}/${tag}/2/`);
    await old.waitFor(isReady);
    await expectToRead(old);

    await old.tap('.close');
    await old.waitFor(`location.pathname === '/d/' && document.querySelector('.beach')`);
    await old.evaluate('history.back()');
    await old.waitFor(`location.pathname !== '/${tag}/2/'`);
    expect(old.complaints).toEqual([]);
  },
);
