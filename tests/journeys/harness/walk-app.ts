/** Leads a reader through the app, by what stands on the screen and never by its words: those differ by language. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { waitForMark } from './reader.ts';

/** Opens the edition of one age and waits until the app stands beside it. */
export async function openWithApp(page: Page, url: string, tag: string, age: 1 | 2 | 3 = 2): Promise<void> {
  await page.goto(`${url}/${tag}/${age}/`);
  await waitForMark(page, 'ready');
}

export interface Screen {
  name: string;
  /** More of the screen before: its title is not begun again. */
  isMoreOfTheSame?: true;
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

/** From wherever the reader is, by Back alone. */
async function goHome(page: Page): Promise<void> {
  while ((await page.locator(tile('help-now')).count()) === 0) await goBack(page);
}

const locales = join(import.meta.dirname, '..', '..', '..', 'locales');

/** A translation may lag: until then there are no decks, no replies and no stories in it. */
const isWritten = (tag: string, name: string) => existsSync(join(locales, tag, name));

const cardScreens: readonly Screen[] = [
  { name: 'deck', go: (page) => tap(page, '#app [data-deck="who"]') },
  { name: 'phrase', go: (page) => tap(page, '#app [data-card]') },
  { name: 'adult language', go: (page) => tap(page, '#app .told button') },
  {
    name: 'now deck',
    go: async (page) => {
      for (const _ of ['language', 'phrase', 'deck']) await goBack(page);
      await tap(page, '#app [data-deck="now"]');
    },
  },
  { name: 'silent phrase', go: (page) => tap(page, '#app [data-card]') },
  { name: 'replies', go: (page) => tap(page, '#app [data-replies]') },
  { name: 'reply deck', go: (page) => tap(page, '#app [data-reply="next"]') },
  { name: 'promise', go: (page) => tap(page, '#app [data-reply="r-wait"]') },
  {
    name: 'question',
    go: async (page) => {
      for (const _ of ['promise', 'deck']) await goBack(page);
      await tap(page, '#app [data-reply="needs"]');
      await tap(page, '#app [data-reply="r-sleep"]');
    },
  },
  { name: 'shown question', go: (page) => tap(page, '#app [data-show]') },
  { name: 'answer', go: (page) => tap(page, '#app [data-answer="dont-know"]') },
];

/**
 * Every kind of screen the app has, each reached from the one before; begins at the document of an age.
 * The country is one that has emergency numbers and services.
 */
export function walkOfScreens(tag: string, country = 'DE'): Screen[] {
  const storyScreens: Screen[] = [
    {
      name: 'story',
      go: async (page) => {
        await goHome(page);
        await tap(page, tile('is-this-ok'));
        await tap(page, '#app [data-story]');
      },
    },
    {
      name: 'answered story',
      isMoreOfTheSame: true,
      go: (page) => page.locator('#app [data-answer="no"]').click(),
    },
  ];
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
    { name: 'limits before a topic', go: (page) => tap(page, '#app [data-topic]') },
    { name: 'topic', go: (page) => tap(page, '#app [data-limits]') },
    { name: 'card', go: (page) => tap(page, '#app .say button') },
    {
      name: 'calm',
      go: async (page) => {
        await goBack(page);
        await tap(page, '#app > .big:has(use[href$="#calm"])');
      },
    },
    ...(isWritten(tag, 'scenarios') ? storyScreens : []),
    {
      name: 'cards',
      go: async (page) => {
        await goHome(page);
        await tap(page, tile('cards'));
      },
    },
    ...(isWritten(tag, 'cards.json') ? cardScreens : []),
    {
      name: 'second language',
      go: async (page) => {
        await goHome(page);
        await tap(page, '#app .big:has(use[href$="#language"])');
      },
    },
    {
      name: 'limits',
      go: async (page) => {
        await goHome(page);
        await tap(page, '#app [data-to-limits]');
      },
    },
    { name: 'forget', go: (page) => tap(page, '#app [data-to-forget]') },
    {
      name: 'people',
      go: async (page) => {
        await goHome(page);
        await tap(page, tile('people'));
      },
    },
    { name: 'country', go: (page) => tap(page, `#app [data-country="${country}"]`) },
    { name: 'call', go: (page) => tap(page, '#app button.number') },
    { name: 'number', go: (page) => tap(page, '#app [data-show]') },
  ];
}
