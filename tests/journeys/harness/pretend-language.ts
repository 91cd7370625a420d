/** Shows a page in languages that nobody speaks: its English texts are changed where they stand, so no build holds them. */
import type { Page } from 'playwright-core';
import { accented, mirrored } from '#tests/content/pseudo-text.ts';

interface PretendedLanguage {
  tag: string;
  dir: 'ltr' | 'rtl';
  change: (text: string) => string;
}

const english = { tag: 'en', dir: 'ltr', change: (text: string) => text } as const;

export const pretendedLanguages: readonly PretendedLanguage[] = [
  { tag: 'en-XA', dir: 'ltr', change: accented },
  { tag: 'ar-XB', dir: 'rtl', change: mirrored },
];

/** Looks at an English page in each of them, and leaves it in English. */
export async function inPretendedLanguages(page: Page, look: (tag: string) => Promise<void>): Promise<void> {
  const texts = await page.evaluate(readTexts);
  const show = ({ tag, dir, change }: PretendedLanguage) =>
    page.evaluate(putTexts, { tag, dir, changed: texts.map((text) => (/\p{L}/u.test(text) ? change(text) : text)) });
  for (const language of pretendedLanguages) {
    await show(language);
    await look(language.tag);
  }
  await show(english);
}

declare global {
  interface Window {
    textsHere: Text[];
  }
}

/** Runs in the page. Numbers are dialled alike in all languages. */
function readTexts(): string[] {
  window.textsHere = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest('script, style, svg, a[href^="tel:"], .number, .address'))
      window.textsHere.push(node as Text);
  return window.textsHere.map(({ data }) => data);
}

/** Runs in the page, after its texts were read. */
function putTexts({ tag, dir, changed }: { tag: string; dir: string; changed: string[] }): void {
  window.textsHere.forEach((node, at) => {
    node.data = changed[at] ?? '';
  });
  const own = document.documentElement.lang;
  for (const element of Array.from(document.querySelectorAll(`[lang="${own}"]`))) {
    element.setAttribute('lang', tag);
    element.setAttribute('dir', dir);
  }
}
