/** Walks through the app by tapping on everything a reader of one age can tap on, and brings back what stood there. */
import type { Page } from 'playwright-core';

export interface Everything {
  /** Text of each topic by its title. */
  topics: Record<string, string>;
  help: string;
  calm: string;
  cards: string[];
  /** By country, in the order of the screen. */
  numbers: Record<string, string[]>;
  /** By country: each way to reach somebody as its sheet offers it, and as it then fills the screen. */
  sheets: Record<string, Array<{ href: string; shown: string }>>;
}

/** Begins on a document whose app is ready; one tap on a topic lets it take over. */
export async function readEverything(page: Page, wanted: { countries: boolean; sheets: boolean }): Promise<Everything> {
  await page.locator('#doc summary').nth(1).click();
  await page.locator('#app h1').waitFor();
  return page.evaluate(async ({ countries, sheets }) => {
    const app = document.getElementById('app') as HTMLElement;
    const all = (selector: string) => Array.from(app.querySelectorAll<HTMLElement>(selector));
    const shownNumbers = () =>
      all('section[data-country] bdi[dir="ltr"]:not(.facts *)').map(({ textContent }) => textContent?.trim() ?? '');
    const tap = async (element: HTMLElement | undefined) => {
      const before = app.textContent;
      if (!element) throw new Error(`nothing to tap on: ${app.innerText.slice(0, 200)}`);
      element.click();
      for (let turns = 0; app.textContent === before; turns++) {
        if (turns > 1000) throw new Error(`the tap on "${element.innerText}" changed nothing`);
        await (turns < 9 ? undefined : new Promise((resolve) => setTimeout(resolve)));
      }
    };
    /** Before the first topic that begins with a note stands what Close cannot hide. */
    const open = async (row: HTMLElement | undefined) => {
      await tap(row);
      const [onward] = all('[data-limits]');
      if (onward) await tap(onward);
    };
    const back = () => tap(all('.back')[0]);
    const each = async (selector: string, visit: (element: HTMLElement) => Promise<void>) => {
      for (let at = 0; at < all(selector).length; at++) await visit(all(selector)[at] as HTMLElement);
    };

    const walk: Everything = { topics: {}, help: '', calm: '', cards: [], numbers: {}, sheets: {} };
    while (all('.tiles.pairs').length === 0) await back();

    const keepTopic = () => {
      walk.topics[all('h1')[0]?.innerText ?? ''] = app.innerText;
    };
    for (const group of [0, 1, 2, 3, 4, 5]) {
      await open(all('.tiles.pairs .tile')[group]);
      if (group === 0) walk.help = app.innerText;
      else if (group === 5) {
        await tap(all('button.big').find((button) => button.querySelector('use[href$="#calm"]')));
        walk.calm = app.innerText;
        await back();
      }
      if (all('[data-topic]').length === 0) keepTopic();
      await each('[data-topic]', async (row) => {
        await open(row);
        keepTopic();
        await back();
      });
      await back();
    }

    // What stands apart is opened from the tiles themselves.
    await each('[data-topic]', async (row) => {
      await open(row);
      keepTopic();
      await back();
    });
    await tap(all('.tiles.pairs .tile')[6]);
    // Where cards are translated, those of the topics lie behind the decks.
    const sayings = all('[data-sayings]')[0];
    if (sayings) await tap(sayings);
    await each('.row', async (row) => {
      await tap(row);
      walk.cards.push(app.innerText);
      await back();
    });
    if (sayings) await back();
    await back();

    if (countries) await tap(all('.tiles.pairs .tile')[7]);
    await each('button[data-country]', async (row) => {
      const country = row.getAttribute('data-country') ?? '';
      await tap(row);
      walk.numbers[country] = shownNumbers();
      const found: Everything['sheets'][string] = [];
      if (sheets) {
        await each('article button.big', async (way) => {
          await tap(way);
          const href = all('[data-call]')[0]?.getAttribute('href') ?? '';
          await tap(all('[data-show]')[0]);
          found.push({ href, shown: all('.card')[0]?.textContent ?? '' });
          await back();
          await back();
        });
      }
      walk.sheets[country] = found;
      await back();
    });
    return walk;
  }, wanted);
}
