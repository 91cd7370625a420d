/** Leads a reader through the app, by what stands on the screen and never by its words: those differ by language. */
import type { Page } from 'playwright-core';
import { waitForMark } from './reader.ts';

/** Opens the edition of one age and waits until the app stands beside it. */
export async function openWithApp(page: Page, url: string, tag: string, age: 1 | 2 | 3 = 2): Promise<void> {
  await page.goto(`${url}/${tag}/${age}/`);
  await waitForMark(page, 'ready');
}

export interface Screen {
  name: string;
  /** Leads there from the screen before. */
  go(page: Page): Promise<void>;
}

/** Taps what the selector finds first, and waits until the title of another screen has the focus. */
export async function tap(page: Page, selector: string): Promise<void> {
  const before = await titleOf(page);
  await page.locator(selector).first().click();
  await page.waitForFunction((old) => {
    const title = document.querySelector('#app:not([hidden]) h1');
    return (
      title !== null &&
      title === document.activeElement &&
      title.nextElementSibling !== null &&
      document.querySelector('#app')?.textContent !== old
    );
  }, before);
}

const titleOf = (page: Page) => page.evaluate(() => document.querySelector('#app:not([hidden])')?.textContent ?? '');

const tile = (picture: string) => `#app .tile:has(use[href$="#${picture}"])`;
const goBack = (page: Page) => tap(page, '#app .back');

/**
 * Every kind of screen the app has, each reached from the one before; begins at the document of an age.
 * The country is one that has emergency numbers and services.
 */
export function walkOfScreens(tag: string, country = 'DE'): Screen[] {
  return [
    { name: 'start', go: (page) => tap(page, `#doc a[href="/${tag}/"]`) },
    { name: 'home', go: (page) => tap(page, `#app a[href="/${tag}/2/"]`) },
    { name: 'help', go: (page) => tap(page, tile('help-now')) },
    {
      name: 'group',
      go: async (page) => {
        await goBack(page);
        await tap(page, tile('is-this-ok'));
      },
    },
    { name: 'topic', go: (page) => tap(page, '#app [data-topic]') },
    { name: 'card', go: (page) => tap(page, '#app .say button') },
    {
      name: 'calm',
      go: async (page) => {
        await goBack(page);
        await tap(page, '#app .big:not(.full):not(.say *)');
      },
    },
    {
      name: 'cards',
      go: async (page) => {
        for (const _ of ['calm', 'topic', 'group']) await goBack(page);
        await tap(page, tile('cards'));
      },
    },
    {
      name: 'people',
      go: async (page) => {
        await goBack(page);
        await tap(page, tile('people'));
      },
    },
    { name: 'country', go: (page) => tap(page, `#app [data-country="${country}"]`) },
    { name: 'call', go: (page) => tap(page, '#app button.number') },
    { name: 'number', go: (page) => tap(page, '#app [data-show]') },
  ];
}
