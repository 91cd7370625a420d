/** Taps and measures inside the page: where there are hundreds of screens, each word between test and browser costs time. */
import type { Page } from 'playwright-core';
import { layoutFaults } from './measure-layout.ts';

export interface Walker {
  /** Taps what the selector finds first, and waits for the title of another screen. */
  tap(selector: string): Promise<void>;
  /** The values of an attribute, in the order of the screen. */
  each(selector: string, attribute: string): string[];
  /** What does not fit the screen, and whether something could be typed. */
  faults(where: string): string[];
}

declare global {
  interface Window {
    walker: Walker;
    layoutFaults: () => string[];
  }
}

/** Puts `window.walker` into the document that is open now. */
export async function installWalker(page: Page): Promise<void> {
  await page.evaluate(`window.layoutFaults = ${layoutFaults}`);
  await page.evaluate(() => {
    const app = () => document.querySelector('#app:not([hidden])')?.textContent ?? '';
    const isThere = () => document.activeElement?.matches('#app h1') && document.activeElement.nextElementSibling;
    window.walker = {
      async tap(selector) {
        const element = document.querySelector<HTMLElement>(selector);
        if (!element) throw new Error(`nothing to tap on: ${selector}`);
        const before = app();
        element.click();
        for (let turns = 0; app() === before || !isThere(); turns++) {
          if (turns > 2_000) throw new Error(`the tap on ${selector} led nowhere`);
          await new Promise((resolve) => setTimeout(resolve));
        }
      },
      each: (selector, attribute) =>
        Array.from(document.querySelectorAll(selector), (one) => one.getAttribute(attribute) ?? ''),
      faults(where) {
        const typed = document.querySelector('input, textarea, select, [contenteditable]');
        return [...window.layoutFaults(), ...(typed ? ['something can be typed'] : [])].map(
          (fault) => `${where}: ${fault}`,
        );
      },
    };
  });
}
