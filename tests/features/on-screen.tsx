/** Puts a component on a screen of jsdom, with English words, and taps on it. */
import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createWords } from '#app/words.ts';
import ui from '#locales/en/ui.json';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

const words = createWords('en', ui);

export interface OnScreen {
  readonly screen: HTMLElement;
  tap(selector: string): void;
  leave(): void;
}

export function putOnScreen(element: ReactElement): OnScreen {
  const screen = document.createElement('main');
  document.body.appendChild(screen);
  const root = createRoot(screen);
  act(() => root.render(<I18nextProvider i18n={words}>{element}</I18nextProvider>));
  return {
    screen,
    tap(selector) {
      const found = screen.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`nothing to tap on: ${selector}`);
      act(() => found.click());
    },
    leave() {
      act(() => root.unmount());
      screen.remove();
    },
  };
}

/** Whatever a child could type into. */
export const typedInto = 'input, textarea, select, [contenteditable]';
