/**
 * Nothing on the device tells which topic was read (P7). All texts are stored there anyway, so a text cannot betray
 * itself by being found; what would betray a reader is a difference. Two readers open everything there is, the one what
 * the other does not; their browsers end, and every string is counted in every file they leave behind.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringVoice, hasVoice } from '#tests/journeys/harness/bring-voice.ts';
import { canariesOf } from '#tests/journeys/harness/canaries.ts';
import { everythingIn } from '#tests/journeys/harness/everything-in.ts';
import { findStrings } from '#tests/journeys/harness/find-strings.ts';
import { isWhole, oneOf, partOf, patience } from '#tests/journeys/harness/how-much.ts';
import { judge } from '#tests/journeys/harness/judge.ts';
import { lookedFor, openDesk, readHalfOfDesk } from '#tests/journeys/harness/read-desk.ts';
import { type Half, readHalf, readHalfOfGuide } from '#tests/journeys/harness/read-half.ts';
import { differences, type Found, historyOf, scanProfile } from '#tests/journeys/harness/scan-profile.ts';
import { tags } from '#tests/journeys/harness/screen-kinds.ts';
import { openSite, type Site } from '#tests/journeys/harness/site.ts';
import {
  type TracedBrowser,
  waitIn,
  waitUntilReady,
  waitUntilWritten,
} from '#tests/journeys/harness/traced-browser.ts';
import { newTracedChromium } from '#tests/journeys/harness/traced-chromium.ts';
import { newTracedFirefox } from '#tests/journeys/harness/traced-firefox.ts';

let site: Site;
const browsers: TracedBrowser[] = [];
beforeAll(async () => {
  site = await openSite();
  // Uncompressed, so that what a browser keeps of an answer can be searched.
  site.lie((request) => {
    request.headers['accept-encoding'] = '';
    return false;
  });
});
afterAll(async () => {
  for (const browser of browsers) await browser.leave();
  await site.stop();
});

const tag = oneOf(tags) ?? '';
const find = findStrings(canariesOf(tag));
const isGame = () => document.querySelector('.beach[role="application"]') !== null;

/** What stands open where everything was closed, as a word of what it is. */
const whatIsOpen = () => ({
  isAppShown: document.querySelector('#app:not([hidden])') !== null,
  open: document.querySelectorAll('details[open]').length,
  state: history.state as unknown,
});

const endings: Record<string, (browser: TracedBrowser) => Promise<void>> = {
  async 'closed by Close'(browser) {
    await browser.tap('a[href="/d/"]');
    await waitIn(browser, isGame, 'the game');
    await site.quiet();
    await browser.quit();
  },
  async 'closed while it was read'(browser) {
    await browser.quit();
  },
  async killed(browser) {
    await waitUntilWritten(browser);
    await browser.kill();
  },
  async 'thrown out of memory'(browser) {
    await browser.discard();
    await waitUntilReady(browser);
    expect(await browser.run(whatIsOpen, undefined)).toMatchObject({ isAppShown: false, open: 0 });
    await browser.quit();
  },
  async 'killed and restored'(browser) {
    await waitUntilWritten(browser);
    await browser.kill();
    await browser.start(true);
    await waitUntilReady(browser);
    expect(await browser.run(whatIsOpen, undefined)).toMatchObject({ isAppShown: false, open: 0 });
    await browser.quit();
  },
};

async function readAndEnd(browser: TracedBrowser, half: Half, ending: string): Promise<string[]> {
  browsers.push(browser);
  await browser.start();
  await browser.goto(`${site.url}/${tag}/h/`);
  const opened = await browser.run(readHalfOfGuide, half);
  await browser.run(openDesk, undefined);
  opened.push(...(await browser.run(readHalfOfDesk, lookedFor(tag, half))));
  await browser.goto(`${site.url}/${tag}/2/`);
  await waitUntilReady(browser);
  await browser.tap(`#doc a[href="/${tag}/p/"]`);
  await browser.run(bringVoice, hasVoice(tag));
  opened.push(...(await browser.run(readHalf, half)));
  await site.quiet();
  await endings[ending]?.(browser);
  return opened;
}

const engines = { Chromium: newTracedChromium, ...(isWhole && { Firefox: newTracedFirefox }) };
const cases = Object.entries(engines).flatMap(([engine, newBrowser]) =>
  partOf(Object.keys(endings), 1).map((ending) => ({ engine, newBrowser, ending })),
);

test.each(cases)(
  'two readers of opposite things leave the same behind ($engine, $ending)',
  // What was found once is not asked again until it is gone.
  { retry: 0, timeout: patience },
  async ({ engine, newBrowser, ending }) => {
    const seen: Array<{ opened: string[]; found: Found; history: string[] }> = [];
    for (const half of [0, 1] as const) {
      const browser = newBrowser();
      const opened = await readAndEnd(browser, half, ending);
      seen.push({ opened, found: scanProfile(browser.profile, find), history: historyOf(browser.profile) });
    }
    const [one, other] = seen;
    if (!one || !other) throw new Error('nobody read');
    expect(one.opened.filter((name) => other.opened.includes(name))).toEqual([]);
    const read = [...one.opened, ...other.opened];
    expect(everythingIn(tag).filter((name) => !read.includes(name))).toEqual([]);
    expect(one.opened.some((name) => name.startsWith('sound of '))).toBe(hasVoice(tag));
    expect(Object.keys(one.found).length, 'the stored texts are found at all').toBeGreaterThan(100);
    expect(one.history.length).toBeGreaterThan(0);
    judge({
      kind: `no trace of what was read, ${ending} (${tag})`,
      engine,
      cases: one.opened.length + other.opened.length,
      differences: [
        ...differences(one.found, other.found),
        ...one.history.filter((row) => !other.history.includes(row)),
        ...other.history.filter((row) => !one.history.includes(row)),
      ],
    });
  },
);
