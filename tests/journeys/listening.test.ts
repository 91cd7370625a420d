/** Promises about listening on a real screen: found without reading, never by itself, and silent when it must be. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countSounds, pretendVoices, said } from './harness/pretend-voices.ts';
import { waitForMark } from './harness/reader.ts';
import { openSite, type Site } from './harness/site.ts';
import { openBrowser, type Visitors } from './harness/visitors.ts';
import { openWithApp, tap } from './harness/walk-app.ts';

let browser: Visitors;
let site: Site;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.end();
  await site.stop();
});
beforeEach(async () => {
  site.lie(undefined);
  site.forgetRequests();
  await context?.close();
  ({ context, page } = await browser.arrive());
});

const tile = (picture: string) => `#app .tile:has(use[href$="#${picture}"])`;
const first = (picture: string) => `#app [data-first="${picture}"]`;
const speakerOf = (selector: string) => `#app .aloud:has(> ${selector.replace('#app ', '')}) > .listen`;
const firstPictures = ['magnifier-and-family', 'plaster-on-arm', 'face-afraid'];

/** By its shape: a part of the map becomes large at a tap, and another one where it was the wrong one. */
async function chooseOnMap(code: string): Promise<void> {
  const place = page.locator(`#app .map [data-place="${code}"]`);
  for (let part = 0; ; part++) {
    await page.locator('#app .map g[role="button"]').nth(part).dispatchEvent('click');
    await page.waitForSelector('#app .map > .big');
    if ((await place.count()) > 0) break;
    await page.click('#app .map > .big');
    await page.locator('#app .map > .big').waitFor({ state: 'detached' });
  }
  const title = page.locator('#app h1');
  const before = await title.innerText();
  await place.dispatchEvent('click');
  await expect.poll(() => title.innerText()).not.toBe(before);
}

/** By pictures alone, from a topic: a number that can be dialled, and a card that fills the screen. */
async function reachCallAndCard(): Promise<void> {
  await tap(page, '#app .say .big:not(.listen)');
  expect(await page.locator('#app .card').count()).toBe(1);
  await tap(page, '#app .back');
  await tap(page, '#app .big:has(use[href$="#people"])');
  await chooseOnMap('DE');
  await tap(page, '#app .number:has(use[href$="#control-phone"])');
  const call = page.locator('#app [data-call]:has(use[href$="#control-phone"])');
  expect(await call.getAttribute('href')).toMatch(/^tel:\+?\d+$/);
}

/** What Close cannot hide stands before some topics: its button has a picture. */
async function openFirst(picture: string): Promise<void> {
  await tap(page, first(picture));
  if ((await page.locator('#app [data-limits]').count()) > 0) await tap(page, '#app [data-limits]');
}

async function goHome(): Promise<void> {
  while ((await page.locator(tile('help-now')).count()) === 0) await tap(page, '#app .back');
}

/** The document of the language leads to the app once that is here. */
async function chooseAge(tag: string, age: number): Promise<void> {
  await page.click(`a[lang="${tag}"]`);
  await page.waitForURL(`${site.url}/${tag}/`);
  await waitForMark(page, 'ready');
  await page.waitForSelector('#app', { state: 'attached' });
  await tap(page, `#doc a:has(use[href$="#age-${age}"])`);
}

describe('without reading', () => {
  const greet = async () => {
    await countSounds(page);
    await page.goto(`${site.url}/`);
    await page.click('[data-greets="en"]');
    await page.waitForFunction(() => window.sounds === 1);
    await chooseAge('en', 1);
  };
  /** From each of the first pictures, once something speaks. */
  const listenAndReach = async (speaker: string, texts: number, countHeard: () => Promise<number>) => {
    await page.waitForSelector(speakerOf(first('face-afraid')));
    for (const picture of firstPictures) {
      await page.click(speakerOf(first(picture)));
      const answer = page.locator('[data-others-hear] [data-go-on]:has(use[href$="#control-volume"])');
      if (picture === firstPictures[0]) await answer.click();
      await openFirst(picture);
      const before = await countHeard();
      await page.click(speaker);
      await expect.poll(countHeard, { timeout: 30_000 }).toBeGreaterThanOrEqual(before + texts);
      await page.click('#app .player [data-again]');
      await reachCallAndCard();
      await goHome();
    }
  };

  it('a voice leads from the language to a spoken topic, a card and a call', async () => {
    await pretendVoices(page, ['en-GB']);
    await greet();
    await listenAndReach('#app [data-read-all]', 2, async () => (await said(page)).length);
    expect((await said(page)).every(({ language }) => language === 'en-GB')).toBe(true);
  });

  it('so do the sounds that a picture brings, where the device has no voice', async () => {
    await pretendVoices(page, []);
    await greet();
    await page.click('#app [data-voice="absent"] button:has(use[href$="#control-volume"])');
    // Not the whole topic: some closings have no sound.
    await listenAndReach('#app .block .listen', 1, () => page.evaluate(() => window.sounds));
    expect(await said(page)).toEqual([]);
  });

  it('where nothing speaks, the same pictures lead there, and no button promises a sound', async () => {
    await pretendVoices(page, ['en-GB']);
    await page.goto(`${site.url}/`);
    await chooseAge('ti', 1);
    for (const picture of firstPictures) {
      await openFirst(picture);
      expect(await page.locator('#app .listen, #app [data-read-all]').count()).toBe(0);
      await reachCallAndCard();
      expect(await page.locator('#app .listen').count()).toBe(0);
      await goHome();
    }
    expect(await said(page)).toEqual([]);
  });
});

describe('a sound', () => {
  it('never begins by itself, and ends with Close, with the screen, with the place', async () => {
    await pretendVoices(page, ['en-GB'], 20_000);
    await openWithApp(page, site.url, 'en', 1);
    await tap(page, `#doc a[href="/en/"]`);
    await tap(page, '#app a[href="/en/1/"]');
    const speaker = speakerOf(first('face-afraid'));
    await page.waitForSelector(speaker);
    expect(await said(page)).toEqual([]);

    await page.click(speaker);
    await page.click('[data-others-hear] [data-not-now]');
    expect(await said(page)).toEqual([]);
    await page.click(speaker);
    await page.click('[data-others-hear] [data-go-on]');
    const isSpeaking = (wanted: boolean) => page.waitForFunction((is) => window.isSpeaking === is, wanted);
    await isSpeaking(true);
    expect((await said(page))[0]?.volume).toBeLessThan(0.5);

    await page.click(speaker);
    await isSpeaking(false);
    await page.click(speaker);
    await isSpeaking(true);
    await tap(page, tile('help-now'));
    await isSpeaking(false);

    await page.click('#app .heard > .listen');
    await isSpeaking(true);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await isSpeaking(false);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' });
      document.dispatchEvent(new Event('visibilitychange'));
    });

    await page.click('#app .heard > .listen');
    await isSpeaking(true);
    const afterPress = await page.evaluate(async () => {
      document
        .querySelector('.close')
        ?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, cancelable: true }));
      await Promise.resolve();
      return window.isSpeaking;
    });
    expect(afterPress).toBe(false);
  });

  it('speaks slower and faster at a tap, and lights the words', async () => {
    await pretendVoices(page, ['en-GB'], 20_000);
    await openWithApp(page, site.url, 'en', 1);
    await tap(page, '#doc [data-topic="hurt-or-sick"] summary');
    await page.click('#app .block .listen');
    await page.click('[data-go-on]');
    await page.waitForSelector('#app .lit mark');
    await page.click('#app [data-slower]');
    await page.click('#app [data-faster]');
    await page.click('#app [data-faster]');
    const all = await said(page);
    expect(new Set(all.map(({ text }) => text)).size).toBe(1);
    expect(all.map(({ speed }) => speed)).toEqual([1, 0.75, 1, 1.25]);
  });

  it('of a silent card is in the language of the adult alone', async () => {
    await pretendVoices(page, ['en-GB', 'uk-UA']);
    await openWithApp(page, site.url, 'uk', 2);
    await tap(page, `#doc a[href="/uk/"]`);
    await tap(page, '#app a[href="/uk/2/"]');
    await tap(page, tile('cards'));
    await tap(page, '#app [data-deck="now"]');
    const listed = await page.locator('#app .row').count();
    const silent = listed - (await page.locator('#app .aloud > .row').count());
    expect(silent).toBeGreaterThan(0);
    await tap(page, '#app li > .row[data-card]');
    expect(await page.locator('#app .listen').count()).toBe(
      await page.locator('#app .card .listen, #app .aloud > .big ~ .listen').count(),
    );
    await page.click('#app .card .listen');
    await page.click('[data-go-on]');
    await page.waitForFunction(() => window.said.length > 0);
    const [spoken] = await said(page);
    expect([spoken?.language, spoken?.volume]).toEqual(['en-GB', 1]);
  });

  it('is asked about before the first one alone', async () => {
    await pretendVoices(page, ['en-GB']);
    await openWithApp(page, site.url, 'en', 1);
    await tap(page, '#doc [data-topic="hurt-or-sick"] summary');
    await page.click('#app .block .listen');
    await page.click('[data-go-on]');
    await page.click('#app .heard.say .listen');
    expect(await page.locator('[data-others-hear]').count()).toBe(0);
  });
});

describe('the voice of a language', () => {
  const openHome = async () => {
    await openWithApp(page, site.url, 'en', 1);
    await tap(page, '#doc a[href="/en/"]');
    await tap(page, '#app a[href="/en/1/"]');
  };
  const voiceFiles = () => site.requests.filter((one) => /^GET \/v\/\w+\.bin/.test(one));

  it('comes at a tap alone, goes on where it broke, speaks without network, and goes again', async () => {
    await pretendVoices(page, []);
    await countSounds(page);
    await openHome();
    const voice = page.locator('#app [data-voice]');
    const button = voice.locator('button').first();
    await voice.waitFor();
    expect([await page.locator('#app .listen').count(), voiceFiles()]).toEqual([0, []]);
    expect(Number(/\d+/.exec(await voice.innerText())?.[0])).toBeGreaterThan(100);

    let asked = 0;
    site.lie((request, response) => {
      if (!/^\/v\/\w+\.bin/.test(request.url ?? '') || ++asked <= 4) return false;
      response.destroy();
      return true;
    });
    await button.click();
    await page.waitForSelector('#app [data-fault="failed"]', { timeout: 60_000 });
    // What came can go again, or all of it can come.
    expect(await voice.locator('button').count()).toBe(2);
    const whole = voiceFiles().slice(0, 4);
    site.lie(undefined);
    site.forgetRequests();
    await button.click();
    await page.waitForSelector('#app [data-voice="here"]', { timeout: 60_000 });
    expect(voiceFiles().filter((one) => whole.includes(one))).toEqual([]);

    await site.stop();
    await page.click(speakerOf(first('face-afraid')));
    await page.click('[data-go-on]');
    await page.waitForFunction(() => window.sounds === 1);
    await page.waitForSelector('#app .player [data-again] use[href$="#control-volume"]');
    await button.click();
    await page.waitForSelector('#app [data-voice="absent"]');
    expect(await page.locator('#app .first .listen').count()).toBe(0);
    await site.start();
  });

  it('greets where languages are chosen, out of one file for all of them', async () => {
    await countSounds(page);
    await page.goto(`${site.url}/`);
    await page.waitForSelector('[data-greets="en"]');
    const greeting = await page
      .locator('[data-greets]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-greets')));
    expect(greeting).not.toContain('ti');
    site.forgetRequests();
    for (const [at, tag] of greeting.entries()) {
      await page.click(`[data-greets="${tag}"]`);
      await page.waitForFunction((count) => window.sounds === count, at + 1);
    }
    expect(voiceFiles()).toHaveLength(1);
  });
});
