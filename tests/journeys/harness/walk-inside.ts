/** Taps and measures inside the page: where there are hundreds of screens, each word between test and browser costs time. */
import type { Page } from 'playwright-core';
import { layoutFaults } from './measure-layout.ts';

/**
 * A tap that leads to another screen; one after which the title stays; one where there may be nothing; something that
 * comes by itself; the first text is listened to; the phone is laid away for a moment; or nobody touches it any more.
 */
export type Step =
  | string
  | { stays: string }
  | { ifThere: string }
  | { comes: string }
  | 'listen'
  | 'be away'
  | 'be idle';

export interface Walker {
  /** Taps what the selector finds first, and waits for the title of another screen. */
  tap(selector: string): Promise<void>;
  /** One step after another. */
  follow(steps: readonly Step[]): Promise<void>;
  /** By Back, to the tiles of the age. */
  goHome(): Promise<void>;
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
    const find = (selector: string) => {
      const element = document.querySelector<HTMLElement>(selector);
      if (!element) throw new Error(`nothing to tap on: ${selector}`);
      return element;
    };
    const until = async (isSo: () => unknown, what: string) => {
      for (let turns = 0; !isSo(); turns++) {
        if (turns > 2_000) throw new Error(`the tap on ${what} led nowhere`);
        await new Promise((resolve) => setTimeout(resolve));
      }
    };
    const cover = () => document.querySelector<HTMLElement>('.idle button');
    const beSeen = (visibility: DocumentVisibilityState) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: visibility });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    window.walker = {
      async tap(selector) {
        const before = app();
        find(selector).click();
        await until(() => app() !== before && isThere(), selector);
      },
      async follow(steps) {
        for (const step of steps) {
          const before = document.querySelector('#app')?.innerHTML;
          if (step === 'be away') {
            // The browser itself has nobody to call.
            const call = find('#app [data-call]');
            call.addEventListener('click', (event) => event.preventDefault());
            call.click();
            beSeen('hidden');
            beSeen('visible');
            await until(() => document.querySelector('#app')?.innerHTML !== before && isThere(), 'the call');
          } else if (step === 'be idle') {
            // The longer of two clocks is believed; this one is put on.
            const now = Date.now;
            Date.now = () => now() + 95_000;
            await until(cover, 'nothing');
          } else if (step === 'listen') {
            find('#app .listen').click();
            const question = () => document.querySelector<HTMLElement>('#app [data-go-on]');
            const isHeard = () => document.querySelector('#app .player use[href$="#control-player-stop"]');
            await until(() => question() || isHeard(), step);
            question()?.click();
            await until(isHeard, step);
          } else if (typeof step === 'string') await window.walker.tap(step);
          else if ('ifThere' in step) {
            if (document.querySelector(step.ifThere)) await window.walker.tap(step.ifThere);
          } else if ('comes' in step) await until(() => document.querySelector(step.comes), step.comes);
          else {
            find(step.stays).click();
            await until(() => document.querySelector('#app')?.innerHTML !== before, step.stays);
          }
        }
      },
      async goHome() {
        cover()?.click();
        await until(() => !cover(), 'the cover');
        while (!document.querySelector('#app .tile use[href$="#help-now"]')) {
          const back = document.querySelector('#app > .back:not(.one-language)');
          // The place to which a call leads back has the choice of ages before it.
          await window.walker.tap(back ? '#app > .back:not(.one-language)' : '#app .tile[href$="/2/"]');
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
