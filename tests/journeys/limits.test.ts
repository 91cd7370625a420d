/** Promises about what Close cannot hide: it is said once, before the first text that must not be seen, and in nobody's way. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { pressClose } from './harness/press-close.ts';
import { openSite, type Site } from './harness/site.ts';
import { openBrowser, type Visitors } from './harness/visitors.ts';
import { openWithApp, tap } from './harness/walk-app.ts';

let browser: Visitors;
let site: Site;
let page: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await Promise.all([browser.end(), site.stop()]);
});
/** The tiles of the youngest, whose first story is about a secret. */
beforeEach(async () => {
  ({ page } = await browser.arrive());
  await openWithApp(page, site.url, 'uk', 1);
  await tap(page, '#doc a[href="/uk/"]');
  await tap(page, '#app a[href="/uk/1/"]');
});

const tile = (picture: string) => `#app .tile:has(use[href$="#${picture}"])`;
const limits = '#app [data-limits]';
const isThere = async (selector: string) => (await page.locator(selector).count()) > 0;

it('stands before the first topic with a note, not before the second, nor before a story then', async () => {
  await tap(page, tile('is-this-ok'));
  await tap(page, '#app [data-topic="body-is-yours"]');
  expect([await isThere(limits), await isThere('#app .say')]).toEqual([true, false]);
  await tap(page, limits);
  expect([await isThere(limits), await isThere('#app .say')]).toEqual([false, true]);
  await tap(page, '#app .back');
  expect(await isThere('#app [data-topic="hurt-at-home"]')).toBe(true);
  await tap(page, '#app [data-topic="hurt-at-home"]');
  expect(await isThere(limits)).toBe(false);
  await tap(page, '#app .back');
  await tap(page, '#app [data-story]');
  expect([await isThere(limits), await isThere('#app .scene')]).toEqual([false, true]);
});

it('stands before a story too; Back leads away from it, and whoever went back is told again', async () => {
  await tap(page, tile('is-this-ok'));
  await tap(page, '#app [data-story]');
  expect([await isThere(limits), await isThere('#app .scene')]).toEqual([true, false]);
  await tap(page, '#app .back');
  expect(await isThere('#app [data-story]')).toBe(true);
  await tap(page, '#app [data-story]');
  await tap(page, limits);
  expect([await isThere(limits), await isThere('#app .scene')]).toEqual([false, true]);
  await tap(page, '#app .back');
  await tap(page, '#app [data-topic="body-is-yours"]');
  expect(await isThere(limits)).toBe(false);
});

it('leaves by Close, like every screen', async () => {
  await tap(page, tile('is-this-ok'));
  await tap(page, '#app [data-story]');
  await pressClose(page);
  await page.locator('.beach[role="application"]').waitFor();
  expect(page.url()).toBe(`${site.url}/d/`);
});

it('never stands in place of a card, which is for showing at once', async () => {
  await tap(page, tile('cards'));
  await tap(page, '#app [data-sayings]');
  for (let at = 0; at < (await page.locator('#app ul .row').count()); at++) {
    await tap(page, `#app ul > :nth-child(${at + 1}) .row`);
    expect([await isThere(limits), await isThere('#app .card')]).toEqual([false, true]);
    await tap(page, '#app .back');
  }
});
