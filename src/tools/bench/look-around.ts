/** Does in the page what a curious reader does: opens every topic and every country once. */
import type { Tab } from './browser.ts';

/** Runs in the page. @returns how many screens were seen. */
async function openEverything(): Promise<number> {
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
  const inApp = (selector: string) => Array.from(document.querySelectorAll<HTMLElement>(`#app ${selector}`));
  let seen = 0;
  for (const summary of Array.from(document.querySelectorAll<HTMLElement>('#doc [data-topic] summary'))) {
    summary.click();
    await painted();
    seen += inApp('h1').length;
  }
  const openPeople = async () => {
    document.querySelector<HTMLElement>('#doc a[href$="/p/"]')?.click();
    await painted();
    return inApp('button:not(.back)');
  };
  const countries = (await openPeople()).length;
  for (let at = 0; at < countries; at += 1) {
    (await openPeople())[at]?.click();
    await painted();
    seen += inApp('section[data-country]').length > 0 ? 1 : 0;
  }
  return seen;
}

export async function lookAround(tab: Tab): Promise<number> {
  return (await tab.read<number>(`(${openEverything})()`)) ?? 0;
}
