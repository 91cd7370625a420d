/** What can be seen and read in a browser: asked in the page itself, so that every engine answers alike. */
import { setTimeout } from 'node:timers/promises';
import { cachePrefix } from '#core/discreet-names.ts';
import { languages } from '#tests/journeys/harness/languages.ts';
import type { Tab } from './engines/engine.ts';
import { topic, type Version } from './version.ts';

export const choiceOfLanguages = `the choice of ${languages.length} languages`;
export const emergencyPage = 'the emergency page';
export const game = 'the game';

/** Its text, or which of our pages without a language it is. */
export const whatStands = (tab: Tab): Promise<string> =>
  tab.evaluate(
    (choice, emergency, play) => {
      const count = (selector: string) => document.querySelectorAll(selector).length;
      if (count('.beach')) return play;
      if (count('[data-languages] a') > 1) return choice.replace(/\d+/, String(count('[data-languages] a')));
      if (!count('#doc') && count('a[href^="tel:"]') > 40) return emergency;
      return document.querySelector('main')?.textContent ?? '';
    },
    choiceOfLanguages,
    emergencyPage,
    game,
  );

export const markOf = (tab: Tab) => tab.evaluate(() => document.documentElement.dataset.offline ?? 'nothing');

export async function until(isSo: () => Promise<boolean>, seconds = 30): Promise<boolean> {
  for (const latest = Date.now() + seconds * 1000; Date.now() < latest; ) {
    // A page that is being left answers with an error.
    if (await isSo().catch(() => false)) return true;
    await setTimeout(50);
  }
  return false;
}

export const isMarked = (tab: Tab, mark: 'reading' | 'ready', seconds?: number) =>
  until(async () => [mark, 'ready'].includes(await markOf(tab)), seconds);

/** Opens the topic at its place in the document, and gives its title in the app, once the app shows it. */
export async function openTopic(tab: Tab): Promise<{ title: string; lacks: string[] }> {
  await tab.evaluate(
    (id) => document.querySelector<HTMLElement>(`#doc [data-topic="${id}"] > summary`)?.click(),
    topic?.id ?? '',
  );
  const titleOf = () => tab.evaluate(() => document.querySelector('#app:not([hidden]) h1')?.textContent ?? '');
  const isAtStart = async () => (await whatStands(tab)) === choiceOfLanguages;
  let isHere = false;
  await until(async () => {
    isHere = (await titleOf()) !== '';
    return isHere || isAtStart();
  }, 10);
  if (!isHere) return { title: '', lacks: [] };
  // What Close cannot hide stands before some topics.
  const goOn = () =>
    tab.evaluate(() => {
      const button = document.querySelector<HTMLElement>('#app [data-limits]');
      button?.click();
      return button === null;
    });
  await until(goOn, 10);
  const text = await tab.evaluate(() => document.getElementById('app')?.textContent ?? '');
  return { title: await titleOf(), lacks: (topic?.sentences ?? []).filter((sentence) => !text.includes(sentence)) };
}

/** Which of what the worker must hold of a version is missing or damaged: every byte is hashed in the page. */
export const damagesOf = (tab: Tab, { build, stored }: Pick<Version, 'build' | 'stored'>): Promise<string[]> =>
  tab.evaluate(
    async (name, wanted) => {
      const cache = await caches.open(name);
      const found: string[] = [];
      for (const address of Object.keys(wanted)) {
        const bytes = await (await cache.match(address))?.arrayBuffer();
        const hash = bytes && new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        const hex = hash && Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
        if (hex !== wanted[address]) found.push(address);
      }
      return found;
    },
    cachePrefix + build,
    stored,
  );
