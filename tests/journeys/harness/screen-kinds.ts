/** Every kind of screen a reader can be on, one row each, and the way there; what stands in it does not matter. */
import type { Page } from 'playwright-core';
import { languages } from './content.ts';
import { waitForMark } from './reader.ts';

export interface ScreenKind {
  name: string;
  /** Look-only pages and pages that do not exist need the server. */
  needsServer?: true;
  /** Readable with script off. */
  isDocument?: true;
  open(page: Page, url: string): Promise<void>;
}

const tile = (picture: string) => `#app .tile:has(use[href$="#${picture}"])`;

const documents: Array<[string, string, ScreenKind['needsServer']?]> = [
  ['language choice', '/'],
  ['start', '/uk/'],
  ['document for 6 to 9', '/uk/1/'],
  ['document for 10 to 13', '/uk/2/'],
  ['document for 14 to 17', '/uk/3/'],
  ...languages.map(({ tag }): [string, string, true] => [`start in ${tag}`, `/${tag}/`, true]),
  ['people document', '/uk/p/'],
  ['look-only language choice', '/o/', true],
  ['look-only start', '/o/uk/', true],
  ['look-only document', '/o/uk/2/', true],
  ['look-only people', '/o/uk/p/', true],
  ['page that does not exist', '/nowhere/', true],
];

const replies = [tile('cards'), '#app [data-deck="who"]', '#app [data-card]', '#app [data-replies]'];

/** Taps from the start document on, one after another. */
const screens: Record<string, string[]> = {
  'app: start': ['#doc a[href="/uk/2/"]', '#app a[href="/uk/"]'],
  'app: home': [],
  'app: help': [tile('help-now')],
  'app: group': [tile('is-this-ok')],
  'app: limits before a topic': [tile('is-this-ok'), '#app [data-topic]'],
  'app: topic': [tile('is-this-ok'), '#app [data-topic]', '#app [data-limits]'],
  'app: card': [tile('is-this-ok'), '#app [data-topic]', '#app [data-limits]', '#app .say button'],
  'app: calm': [tile('feelings')],
  'app: decks': [tile('cards')],
  'app: deck': [tile('cards'), '#app [data-deck="who"]'],
  'app: phrase': [tile('cards'), '#app [data-deck="now"]', '#app [data-card]'],
  'app: more cards': [tile('cards'), '#app [data-sayings]'],
  'app: reply': [...replies, '#app [data-reply="needs"]', '#app [data-reply="r-sleep"]'],
  'app: answer': [
    ...replies,
    '#app [data-reply="needs"]',
    '#app [data-reply="r-sleep"]',
    '#app [data-show]',
    '#app [data-answer="yes"]',
  ],
  'app: story': [tile('is-this-ok'), '#app [data-story]'],
  'app: second language': ['#app .big:has(use[href$="#language"])'],
  'app: limits': ['#app [data-to-limits]'],
  'app: forget': ['#app [data-to-limits]', '#app [data-to-forget]'],
  'app: people': [tile('people')],
  'app: country': [tile('people'), '#app [data-country="DE"]'],
  'app: call sheet': [tile('people'), '#app [data-country="DE"]', '#app article button.big'],
  'app: number': [tile('people'), '#app [data-country="DE"]', '#app article button.big', '#app [data-show]'],
};

async function tap(page: Page, selector: string): Promise<void> {
  const before = await page.locator('#app').textContent();
  await page.locator(`${selector} >> visible=true`).first().click();
  await page.waitForFunction(
    (old) => document.querySelector('#app:not([hidden])') && document.querySelector('#app')?.textContent !== old,
    before,
  );
}

export const screenKinds: readonly ScreenKind[] = [
  ...documents.map(([name, address, needsServer]) => ({
    name,
    ...(needsServer && { needsServer }),
    isDocument: true as const,
    open: async (page: Page, url: string) => {
      await page.goto(url + address);
    },
  })),
  ...Object.entries(screens).map(([name, taps]) => ({
    name,
    open: async (page: Page, url: string) => {
      await page.goto(`${url}/uk/`);
      await waitForMark(page, 'ready');
      const first = '#doc a[href="/uk/2/"]';
      for (const selector of taps[0] === first ? taps : [first, ...taps]) await tap(page, selector);
    },
  })),
  {
    name: 'emergency page',
    open: async (page, url) => {
      await page.goto(`${url}/uk/`);
      await waitForMark(page, 'reading');
      await page.evaluate(async () => {
        for (const name of await caches.keys()) await caches.delete(name);
      });
      await page.goto(`${url}/uk/3/`);
    },
  },
];
