/** Two helpers at the desk: both open every tool of it, and each looks for what the other does not. */
import { editionsOf } from './content.ts';
import type { Half } from './read-half.ts';

interface Looked {
  half: Half;
  /** To be searched for. */
  titles: string[];
}

export const lookedFor = (tag: string, half: Half): Looked => ({
  half,
  titles: (editionsOf(tag)[2]?.topics ?? []).map(({ title }) => title).filter((_, at) => at % 8 === half),
});

/** Runs in the guide for helpers. What the line hears of the desk it hears here: a tool that is opened, and the first card. */
export async function openDesk(): Promise<void> {
  const until = async (isSo: () => unknown) => {
    for (const latest = Date.now() + 60_000; !isSo(); ) {
      if (Date.now() > latest) throw new Error(`the desk never shows ${isSo}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  for (const tool of ['which', 'search', 'booth']) {
    await until(() => document.querySelector(`[data-tool="${tool}"]:not([hidden])`));
    document.querySelector<HTMLElement>(`[data-tool="${tool}"] > button`)?.click();
    await until(() => document.querySelector(`[data-tool="${tool}"] > div:not([hidden])`));
  }
  const typed = document.querySelector('textarea');
  if (!typed) throw new Error('there is no place for the code of a card');
  typed.value = 'PBL1';
  document.querySelector<HTMLElement>('[data-desk-check]')?.click();
  await until(() => document.querySelector('[data-desk-says]:not([hidden])'));
}

/** Runs in the guide whose tools are open. A recording stays on the device because a helper made it: nothing is recorded here. */
export async function readHalfOfDesk({ half, titles }: Looked): Promise<string[]> {
  const find = <E extends HTMLElement>(selector: string, at = 0) => {
    const element = document.querySelectorAll<E>(selector)[at];
    if (!element) throw new Error(`nothing at the desk: ${selector}`);
    return element;
  };
  const rest = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const opened: string[] = [];

  const field = find<HTMLInputElement>('[data-search-field]');
  for (const title of titles) {
    field.value = title;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    // It looks only after a pause.
    await rest(400);
    find('[data-found] summary').click();
    await rest();
    opened.push(`search for ${title}`);
  }

  // The last way leads by region, country and language, of which each is chosen out of those that the one before opened.
  const ways = document.querySelectorAll('[data-tool="which"] details');
  const way = ways[ways.length - 1];
  way?.querySelector('summary')?.click();
  const regions = Array.from(way?.querySelectorAll<HTMLElement>('.tile') ?? []);
  for (const region of regions.filter((_, at) => at % 2 === half)) {
    region.click();
    const countries = Array.from(way?.querySelectorAll<HTMLElement>('.tile') ?? []).slice(regions.length);
    countries[half]?.click();
    (way?.querySelector<HTMLElement>('[data-which]') ?? countries[0])?.click();
    opened.push(`region ${region.textContent}`);
  }

  for (let times = 0; times < 2 + half; times++) find('[data-booth="next"]').click();
  find<HTMLTextAreaElement>('[data-desk] textarea').value = half === 0 ? 'PBL1 0' : 'https://example.org/';
  find('[data-desk-check]').click();
  await rest(400);
  return opened;
}
