/** A browser's own private window: all can be read, no more is promised than is there, and nothing of it stays. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { markers, textsOf, unmistakable } from '#tests/journeys/harness/canaries.ts';
import { findStrings } from '#tests/journeys/harness/find-strings.ts';
import { isWhole, oneOf, patience } from '#tests/journeys/harness/how-much.ts';
import { judge } from '#tests/journeys/harness/judge.ts';
import { historyOf, scanProfile } from '#tests/journeys/harness/scan-profile.ts';
import { tags } from '#tests/journeys/harness/screen-kinds.ts';
import { openSite, type Site } from '#tests/journeys/harness/site.ts';
import { type TracedBrowser, waitIn } from '#tests/journeys/harness/traced-browser.ts';
import { newTracedChromium } from '#tests/journeys/harness/traced-chromium.ts';
import { newTracedFirefox } from '#tests/journeys/harness/traced-firefox.ts';

const engines: Record<string, () => TracedBrowser> = {
  Chromium: () => newTracedChromium(['--incognito']),
  ...(isWhole && { Firefox: () => newTracedFirefox({ 'browser.privatebrowsing.autostart': true }) }),
};

let site: Site;
let browser: TracedBrowser;
beforeEach(async () => {
  site = await openSite();
  // Uncompressed, so that what a browser keeps of an answer can be searched.
  site.lie((request) => {
    request.headers['accept-encoding'] = '';
    return false;
  });
});
afterEach(async () => {
  await browser.leave();
  await site.stop();
});

/** Runs in the page. */
const whatStands = () => ({
  mark: document.documentElement.dataset.offline ?? 'nothing',
  text: document.body.innerText,
});

/** Runs in the page. */
const openTopic = () => document.querySelector<HTMLElement>('#doc [data-topic] > summary')?.click();

const shown = (url: string) =>
  browser.goto(url).then(
    () => browser.run(whatStands, undefined),
    () => undefined,
  );

const tag = oneOf(tags) ?? '';

it.each(Object.entries(engines))(
  'a private window of %s reads everything, promises what it holds, and leaves nothing',
  async (_, newBrowser) => {
    browser = newBrowser();
    const address = `${site.url}/${tag}/2/`;
    await browser.start();
    await browser.goto(address);
    await waitIn(browser, () => document.documentElement.hasAttribute('data-booted'), 'its own script at work');
    await site.quiet();
    const { mark } = await browser.run(whatStands, undefined);
    await browser.run(openTopic, undefined);
    await waitIn(
      browser,
      () => document.querySelector('#app:not([hidden]) h1, #doc details[open]') !== null,
      'an open topic',
    );

    await site.stop();
    const withoutLine = await shown(address);
    if (mark !== 'nothing') expect(withoutLine?.text.length, `"${mark}" was promised`).toBeGreaterThan(1_000);
    await browser.quit();

    const canaries = unmistakable([...textsOf(tag), ...markers]);
    const found = scanProfile(browser.profile, findStrings(canaries));
    judge({
      kind: `nothing left by a private window (${tag}, marked "${mark}")`,
      engine: browser.engine,
      cases: canaries.length,
      differences: [...Object.keys(found), ...historyOf(browser.profile)],
    });
  },
  patience,
);
