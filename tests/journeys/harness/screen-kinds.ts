/** Every kind of screen a reader can be on, one row each, and the way there; what stands in it does not matter. */
import type { Page } from 'playwright-core';
import { hasVoice } from './bring-voice.ts';
import { editionsOf, languages } from './content.ts';
import { pretendVoices } from './pretend-voices.ts';
import { waitForMark } from './reader.ts';
import { installWalker, type Step } from './walk-inside.ts';

export interface ScreenKind {
  name: string;
  /** Look-only pages and pages that do not exist need the server. */
  needsServer?: true;
  /** Readable with script off. */
  isDocument?: true;
  open(page: Page, url: string): Promise<void>;
}

export const tags = languages.map(({ tag }) => tag);

const tile = (picture: string) => `#app .tile:has(use[href$="#${picture}"])`;

/** @returns name, address, and whether the server has to be there. */
export const documentsOf = (tag: string): Array<[string, string, ScreenKind['needsServer']?]> => [
  ['language choice', '/'],
  ['start', `/${tag}/`],
  ['document for 6 to 9', `/${tag}/1/`],
  ['document for 10 to 13', `/${tag}/2/`],
  ['document for 14 to 17', `/${tag}/3/`],
  ['people document', `/${tag}/p/`],
  ['cards document', `/${tag}/c/`, true],
  ['guide for helpers', `/${tag}/h/`, true],
  ['look-only language choice', '/o/', true],
  ['look-only start', `/o/${tag}/`, true],
  ['look-only document', `/o/${tag}/2/`, true],
  ['look-only people', `/o/${tag}/p/`, true],
  ['look-only cards', `/o/${tag}/c/`, true],
  ['page that does not exist', '/nowhere/', true],
];

/** What Close cannot hide stands before the first of them. */
const topic: Step[] = [tile('is-this-ok'), '#app [data-topic]', { ifThere: '#app [data-limits]' }];
const country = [tile('people'), '#app [data-country="DE"]'];
const call = [...country, '#app article button.big'];
const replies = [tile('cards'), '#app [data-deck="who"]', '#app [data-card]', '#app [data-replies]'];
const reply = [...replies, '#app [data-reply="needs"]', '#app [data-reply="r-sleep"]'];
const secondLanguage = '#app .big:has(use[href$="#language"])';
const speaker = { comes: '#app .listen' };
const offered = { comes: '#app [data-voice]' };
const youngest = ['#app > a.big', '#app .tile[href$="/1/"]'];

/** Taps from the tiles of an age on, one after another; the device has a voice for every language. */
const appScreens: Readonly<Record<string, readonly Step[]>> = {
  'app: start': ['#app > a.big'],
  'app: home': [],
  'app: left alone': [tile('help-now'), 'be idle'],
  'app: help': [tile('help-now')],
  'app: group': [tile('is-this-ok')],
  'app: limits before a topic': [tile('is-this-ok'), '#app [data-topic]'],
  'app: topic': topic,
  'app: card': [...topic, '#app .say .big:not(.listen)'],
  'app: calm': [tile('feelings'), '#app .big:has(use[href$="#calm"])'],
  'app: decks': [tile('cards')],
  'app: deck': [tile('cards'), '#app [data-deck="who"]'],
  'app: phrase': [tile('cards'), '#app [data-deck="now"]', '#app [data-card]'],
  'app: turned card': [
    tile('cards'),
    '#app [data-deck="now"]',
    '#app [data-card]',
    { stays: '#app .card button:not(.listen)' },
  ],
  'app: more cards': [tile('cards'), '#app [data-sayings]'],
  'app: replies': replies,
  'app: adult’s choice': [...replies, '#app [data-reply="next"]', '#app [data-reply="r-wait"]'],
  'app: reply': reply,
  'app: answer': [...reply, '#app [data-show]', '#app [data-answer="yes"]'],
  'app: story': [tile('is-this-ok'), '#app [data-story]'],
  'app: answered story': [tile('is-this-ok'), '#app [data-story]', { stays: '#app [data-answer="no"]' }],
  'app: second language': [secondLanguage],
  'app: language that asks': [secondLanguage, { stays: '#app [data-second]' }],
  'app: limits': ['#app [data-to-limits]'],
  'app: forget': ['#app [data-to-limits]', '#app [data-to-forget]'],
  'app: people': [tile('people')],
  'app: country': country,
  'app: call sheet': call,
  'app: number': [...call, '#app [data-show]'],
  'app: back from a call': [...call, 'be away'],
  'app: others can hear': [tile('help-now'), speaker, { stays: '#app .listen' }],
  'app: text that sounds': [tile('help-now'), speaker, 'listen'],
  'app: text that sounded': [tile('help-now'), speaker, 'listen', { stays: '#app .player [data-again]' }],
  'app: card that sounds': [tile('cards'), '#app [data-deck="who"]', '#app [data-card]', speaker, 'listen'],
  'app: voice to be had': [offered],
  'app: voice that comes': [offered, { stays: '#app [data-voice] button' }],
  // The last, for what is chosen here stays chosen.
  'app: country without voice': [...country, { stays: '#app [data-quiet]' }],
  'app: three pictures': youngest,
  'app: three pictures that sound': [...youngest, speaker, 'listen'],
};

/** The other language may have to be loaded first. */
const twoLanguages = (tag: string): Step[] => [
  secondLanguage,
  { stays: `#app [data-second="${tag === 'en' ? 'uk' : 'en'}"]` },
  { comes: '#app > .one-language, #app [role="status"] button' },
  { ifThere: '#app [role="status"] button' },
  { comes: '#app > .one-language' },
];

const twoName = 'app: two languages';

export const appScreensOf = (tag: string): Array<[string, readonly Step[]]> => [
  ...Object.entries(appScreens).filter(([, steps]) => steps.indexOf(offered) < 0 || hasVoice(tag)),
  [twoName, twoLanguages(tag)],
];

/** What is opened in the guide for helpers; nothing of it is there before. */
const deskScreens: Readonly<Record<string, (page: Page, tag: string) => Promise<void>>> = {
  'desk: which language': (page) => openTool(page, 'which'),
  'desk: search': async (page, tag) => {
    await openTool(page, 'search');
    await page.locator('[data-search-field]').fill(editionsOf(tag)[0]?.topics[0]?.title ?? '');
    await page.locator('[data-found]').first().waitFor();
  },
  'desk: booth': (page) => openTool(page, 'booth'),
  'desk: card of a help point': async (page) => {
    await page.locator('[data-desk] textarea').fill('PBL1');
    await page.locator('[data-desk-check]').click();
    await page.locator('[data-desk-says]:visible').waitFor();
  },
};

async function openTool(page: Page, tool: string): Promise<void> {
  await page.locator(`[data-tool="${tool}"] > button`).click();
  await page.locator(`[data-tool="${tool}"] > div`).waitFor();
}

/** From a document whose app is ready to the tiles of the middle age. */
export const stepsHome = (tag: string): Step[] => [`#doc a[href="/${tag}/"]`, `#app a[href="/${tag}/2/"]`];

export const deskKindsOf = (tag: string): readonly ScreenKind[] =>
  Object.entries(deskScreens).map(([name, openInGuide]) => ({
    name,
    needsServer: true,
    open: async (page, url) => {
      await page.goto(`${url}/${tag}/h/`);
      await openInGuide(page, tag);
    },
  }));

/** So long does a voice take that only pretends to speak. */
export const longerThanAnyLook = 600_000;

export function screenKindsOf(tag: string): readonly ScreenKind[] {
  return [
    ...documentsOf(tag).map(([name, address, needsServer]) => ({
      name,
      ...(needsServer && { needsServer }),
      isDocument: true as const,
      open: async (page: Page, url: string) => {
        await page.goto(url + address);
      },
    })),
    ...deskKindsOf(tag),
    ...appScreensOf(tag).map(([name, steps]) => ({
      name,
      ...(name === twoName && { needsServer: true as const }),
      open: async (page: Page, url: string) => {
        if (steps.indexOf(speaker) >= 0) await pretendVoices(page, tags, longerThanAnyLook);
        await page.goto(`${url}/${tag}/2/`);
        await waitForMark(page, 'ready');
        // A finger, not a script: only then does the entry for Back come.
        await page.locator(`#doc a[href="/${tag}/"]`).last().click();
        await installWalker(page);
        await page.evaluate((all) => window.walker.follow(all), [...stepsHome(tag).slice(1), ...steps]);
      },
    })),
    {
      name: 'emergency page',
      open: async (page, url) => {
        await page.goto(`${url}/${tag}/`);
        await waitForMark(page, 'reading');
        await page.evaluate(async () => {
          for (const name of await caches.keys()) await caches.delete(name);
        });
        await page.goto(`${url}/${tag}/3/`);
      },
    },
  ];
}
