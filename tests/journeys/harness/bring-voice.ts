/** The sounds of a language come to the device, as at a tap of a reader. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const locales = join(import.meta.dirname, '..', '..', '..', 'locales');

/** Not every language has sounds that could be brought. */
export const hasVoice = (tag: string) => existsSync(join(locales, tag, 'voice'));

/** Runs where the app was opened: nothing from outside may be used in it. It stands at its start then. */
export async function bringVoice(isThere: boolean): Promise<void> {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  const until = async (isSo: () => unknown, what: string) => {
    for (const latest = Date.now() + 120_000; !isSo(); ) {
      if (Date.now() > latest) throw new Error(`never seen: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  await until(() => find('#app:not([hidden]) h1'), 'the app');
  for (let back = find('#app > .back'); back; back = find('#app > .back')) {
    const before = find('#app')?.innerHTML;
    back.click();
    await until(() => find('#app')?.innerHTML !== before, 'the screen before');
  }
  if (!isThere) return;
  await until(() => find('#app [data-voice]'), 'a voice to be had');
  find('#app [data-voice="absent"] button')?.click();
  await until(() => find('#app [data-voice="here"]'), 'a voice that is here');
}
