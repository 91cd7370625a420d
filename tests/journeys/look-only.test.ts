/** Promises of the look-only address: everything can be read there, and nothing of it is stored. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { markers, textsOf, unmistakable } from '#tests/journeys/harness/canaries.ts';
import { findStrings } from '#tests/journeys/harness/find-strings.ts';
import { isWhole, partOf, patience } from '#tests/journeys/harness/how-much.ts';
import { judge } from '#tests/journeys/harness/judge.ts';
import { documentsOf } from '#tests/journeys/harness/languages.ts';
import { historyOf, scanProfile } from '#tests/journeys/harness/scan-profile.ts';
import { tags } from '#tests/journeys/harness/screen-kinds.ts';
import { openSite, type Site } from '#tests/journeys/harness/site.ts';
import { newTracedChromium } from '#tests/journeys/harness/traced-chromium.ts';
import { newTracedFirefox } from '#tests/journeys/harness/traced-firefox.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
  // Uncompressed, so that what a browser keeps of an answer can be searched.
  site.lie((request) => {
    request.headers['accept-encoding'] = '';
    return false;
  });
});
afterAll(() => site.stop());

/** Runs in the page: opens and scrolls through everything, and gives back all that can be read. */
function readAll(): string {
  for (const closed of Array.from(document.querySelectorAll('details'))) {
    closed.querySelector('summary')?.click();
    closed.scrollIntoView();
  }
  return document.body.textContent ?? '';
}

/** Runs in the page. */
const whatIsStored = async () => [
  ...(await caches.keys()),
  ...(await indexedDB.databases()).map(({ name }) => name),
  ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
  ...document.cookie.split(';').filter(Boolean),
];

describe.each(isWhole ? [newTracedChromium, newTracedFirefox] : [newTracedChromium])('to look only', (newBrowser) => {
  const browser = newBrowser();
  afterEach(() => browser.leave());

  it(
    `everything is read and nothing is stored by ${browser.engine}`,
    async () => {
      const spoken = partOf(tags, 2);
      await browser.start();
      await browser.goto(`${site.url}/o/`);
      let read = '';
      for (const tag of spoken) {
        for (const address of [...documentsOf(tag, '/o/'), `/o/${tag}/h/`]) {
          await browser.goto(site.url + address);
          read += await browser.run(readAll, undefined);
        }
      }
      await site.quiet();
      const stored = await browser.run(whatIsStored, undefined);
      await browser.quit();

      const canaries = unmistakable([...spoken.flatMap(textsOf), ...markers]);
      const found = scanProfile(browser.profile, findStrings(canaries));
      expect(historyOf(browser.profile).length, 'the profile is the one that was used').toBeGreaterThan(0);
      expect(canaries.filter((text) => read.includes(text)).length, 'texts are read').toBeGreaterThan(500);
      judge({
        kind: `nothing stored where one only looks (${spoken.join(', ')})`,
        engine: browser.engine,
        cases: canaries.length,
        differences: [...stored, ...Object.keys(found)].map(String),
      });
    },
    patience,
  );
});
