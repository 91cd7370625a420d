/** What a browser shows of Pebble by name – windows, lists, histories – tells nothing of its subject, in any language. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { backEntry, cachePrefix, databaseName } from '#core/discreet-names.ts';
import { tellsOf } from '#tests/content/words-of-the-subject.ts';
import { isWhole, partOf, patience } from '#tests/journeys/harness/how-much.ts';
import { judge } from '#tests/journeys/harness/judge.ts';
import { documentsOf } from '#tests/journeys/harness/languages.ts';
import { addressesIn, historyOf } from '#tests/journeys/harness/scan-profile.ts';
import { tags } from '#tests/journeys/harness/screen-kinds.ts';
import { openSite, type Site } from '#tests/journeys/harness/site.ts';
import { waitUntilReady } from '#tests/journeys/harness/traced-browser.ts';
import { newTracedChromium } from '#tests/journeys/harness/traced-chromium.ts';
import { newTracedFirefox } from '#tests/journeys/harness/traced-firefox.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

/** Runs in the page: all that can be asked for by name. */
const namesHere = async () => {
  const databases = await indexedDB.databases();
  const stores = await Promise.all(
    databases.map(
      ({ name = '' }) =>
        new Promise<string[]>((resolve, reject) => {
          const request = indexedDB.open(name);
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            resolve(Array.from(request.result.objectStoreNames));
            request.result.close();
          };
        }),
    ),
  );
  return {
    caches: await caches.keys(),
    databases: databases.map(({ name }) => name ?? ''),
    stores: ([] as string[]).concat(...stores),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    title: document.title,
    window: window.name,
    state: history.state as unknown,
  };
};

/** Runs in the page: makes everything that would hand a name to the device count. */
const countHandingOver = () => {
  const counted = window as unknown as { handedOver: string[] };
  counted.handedOver = [];
  const note = (what: string) => () => {
    counted.handedOver.push(what);
    return Promise.resolve();
  };
  Object.defineProperty(navigator, 'share', { configurable: true, value: note('share') });
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: note('clipboard') } });
  Object.defineProperty(navigator, 'mediaSession', { configurable: true, get: note('media session') });
  Object.defineProperty(window, 'Notification', { configurable: true, get: note('notification') });
  window.print = note('print');
  window.open = () => {
    counted.handedOver.push('window');
    return null;
  };
};

describe.each(isWhole ? [newTracedChromium, newTracedFirefox] : [newTracedChromium])('by name', (newBrowser) => {
  const browser = newBrowser();
  afterEach(() => browser.leave());

  it(
    `${browser.engine} shows and keeps nothing but "Pebble"`,
    async () => {
      const differences: string[] = [];
      await browser.start();
      const spoken = partOf(tags, 3);
      const opened = ['/', '/o/', '/nowhere/'];
      for (const tag of spoken) opened.push(...documentsOf(tag), `/${tag}/h/`, `/o/${tag}/2/`);
      for (const address of opened) await browser.goto(site.url + address);

      for (const tag of spoken) {
        await browser.goto(`${site.url}/${tag}/3/`);
        await browser.run(countHandingOver, undefined);
        await waitUntilReady(browser);
        await browser.tap('#doc [data-topic] summary');
        const {
          caches: cacheNames,
          databases,
          stores,
          workers,
          title,
          window: name,
          state,
        } = await browser.run(namesHere, undefined);
        differences.push(...cacheNames.filter((one) => !new RegExp(`^${cachePrefix}[0-9a-f]{12}$`).test(one)));
        differences.push(...databases.filter((one) => one !== databaseName));
        differences.push(...[...stores, title, name].flatMap(tellsOf));
        if (title !== 'Pebble' || name !== '' || workers.join() !== '/')
          differences.push(`${title} ${name} ${workers}`);
        if (state !== null && state !== backEntry) differences.push(`the entry says ${JSON.stringify(state)}`);
        const handed = await browser.run(() => (window as unknown as { handedOver: string[] }).handedOver, undefined);
        differences.push(...handed.map((what) => `${what} was used`));
      }
      await browser.quit();

      const history = historyOf(browser.profile);
      const kept = addressesIn(browser.profile, site.url);
      expect(history.length, 'there is a history').toBeGreaterThan(opened.length / 2);
      expect(kept.length, 'there are addresses').toBeGreaterThan(10);
      differences.push(...[...history, ...kept].flatMap(tellsOf));
      // A title where there is one; the first row of a redirect has none.
      differences.push(...history.filter((row) => !/^http:\S+( Pebble)?( |$)/.test(row)));
      judge({
        kind: `neutral names (${spoken.join(', ')})`,
        engine: browser.engine,
        cases: history.length + kept.length,
        differences: [...new Set(differences)],
      });
    },
    patience,
  );
});
