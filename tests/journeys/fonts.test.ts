/** Promises about letters: a device that lacks a script gets them, after the text, and keeps them; others pay nothing. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerFrom } from '#build/serve.ts';
import { type DeviceFonts, makeDeviceFonts } from './harness/fonts-of-a-device.ts';
import { newReader, waitForMark } from './harness/reader.ts';
import { dist, openSite, type Site } from './harness/site.ts';

/** One language of each script that old devices lack, with letters as different as they come. */
const lacking = [
  { tag: 'ti', script: 'Ethi', letters: 'ሰምትግርኛብ' },
  { tag: 'ar', script: 'Arab', letters: 'ابسعهمو' },
];

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site?.stop();
});

const lettersAsked = () => site.requests.filter((request) => request.includes('.woff2'));

/** Which letters look like the box that stands for one which does not exist, drawn with the fonts of the page. */
const boxesAmong = (page: Page, letters: string) =>
  page.evaluate((all) => {
    const draw = (letter: string) => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      if (!context) throw new Error('nothing can be drawn here');
      context.font = `60px ${getComputedStyle(document.body).fontFamily}`;
      context.fillText(letter, 50, 100);
      return canvas.toDataURL();
    };
    const box = draw('\u0378');
    return Array.from(all)
      .filter((letter) => draw(letter) === box)
      .join('');
  }, letters);

/** Of the lines of each text on the page: one that is still shown in boxes is as wide as they are. */
const widthsOfTexts = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const widths: Record<string, string> = {};
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      range.selectNodeContents(node);
      const lines = Array.from(range.getClientRects(), ({ width }) => width);
      if (lines.length > 0 && /[\u0620-\u064a\u1200-\u135a]{2}/.test(text)) widths[text] = lines.join(' ');
    }
    return widths;
  });

/** The site answers nothing that has to do with letters until they are let go. */
function holdLetters(): () => void {
  const answer = answerFrom(dist);
  const held: Array<() => void> = [];
  site.lie((request, response) => {
    if (!request.url?.startsWith('/und-')) return false;
    held.push(() => answer(request, response));
    return true;
  });
  return () => {
    site.lie(undefined);
    for (const go of held) go();
  };
}

async function onDevice(scripts: readonly string[], visit: (device: DeviceFonts) => Promise<void>): Promise<void> {
  const device = await makeDeviceFonts(scripts);
  site.forgetRequests();
  try {
    await visit(device);
  } finally {
    device.remove();
  }
}

describe.each(lacking)('in the script $script', ({ tag, script, letters }) => {
  it('a device that has it asks for none of our letters, and changes nothing', () =>
    onDevice([script], async ({ env }) => {
      const reader = newReader();
      const { page } = await reader.open({ env });
      await page.goto(`${site.url}/${tag}/2/`);
      await waitForMark(page, 'ready');
      expect(await boxesAmong(page, letters)).toBe('');
      await site.quiet();
      expect(lettersAsked()).toEqual([]);
      expect(await page.evaluate(() => document.fonts.size)).toBe(0);
      await reader.leave();
    }));

  it('a device that lacks it gets the letters after the text, and has them when the server is gone', () =>
    onDevice([], async ({ env }) => {
      const reader = newReader();
      const first = await reader.open({ env });
      const letThemGo = holdLetters();
      await first.page.goto(`${site.url}/${tag}/2/`);
      await waitForMark(first.page, 'reading');
      expect(await boxesAmong(first.page, letters)).toBe(letters);
      const inBoxes = await widthsOfTexts(first.page);
      letThemGo();
      await waitForMark(first.page, 'ready');
      expect(await boxesAmong(first.page, letters)).toBe('');
      const inLetters = await widthsOfTexts(first.page);
      const texts = Object.keys(inLetters);
      const unchanged = texts.filter((text) => inLetters[text] === inBoxes[text]);
      // One line may be as wide by chance; headings, buttons and paragraphs together are not.
      expect(texts.length).toBeGreaterThan(40);
      expect(unchanged.length).toBeLessThan(texts.length / 8);
      await site.quiet();
      expect(lettersAsked()).toEqual([`GET /und-${script}/letters.woff2`]);
      await reader.close();

      await site.stop();
      try {
        const { page } = await reader.open({ env });
        await page.goto(`${site.url}/${tag}/3/`);
        await waitForMark(page, 'ready');
        expect(await boxesAmong(page, letters)).toBe('');
      } finally {
        await reader.leave();
        await site.start();
      }
    }));
});
