/** Promises about single files on a phone that was never updated: Chromium 64 opens, reads and closes each of them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { countries, editionsOf, languages, telephonesOf } from './harness/content.ts';
import { addressOf, makeSingleFiles } from './harness/make-single-files.ts';
import { openOldPhone } from './harness/old-phone.ts';
import { expectToSay } from './harness/texts.ts';

beforeAll(() => {
  for (const { tag } of languages) expect(makeSingleFiles([tag])).toMatchObject({ code: 0 });
});

/** What needs the internet is not in a single file. */
const withTelephones = countries.filter((country) => telephonesOf(country).length > 0);

describe.each(languages.flatMap(({ tag }) => editionsOf(tag)))('$tag, age $age', ({ tag, age, topics, core, calm }) => {
  it('is read to the end, leads to people, and is gone after Close also for Back and Forward', async () => {
    const phone = await openOldPhone();
    const stillThere = `document.documentElement.textContent.indexOf(${JSON.stringify(calm[0])}) >= 0`;
    const isGame = `document.querySelector('.beach .stone') && document.documentElement.style.visibility === ''`;
    try {
      await phone.goto(addressOf(tag, age));
      await phone.evaluate(`Array.from(document.querySelectorAll('summary')).forEach((summary) => summary.click())`);
      const shown = await phone.evaluate<string>(`document.querySelector('main').innerText`);
      expectToSay(shown, [...topics.flatMap(({ title, sentences }) => [title, ...sentences]), ...core, ...calm], 'all');
      const open = `Array.from(document.querySelectorAll('[data-country]')).filter((one) => one.lastElementChild.getClientRects().length)`;
      expect(await phone.evaluate(`${open}.length`)).toBe(withTelephones.length);
      expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(360);

      await phone.tap('main a[href="#p"]');
      await phone.waitFor(`document.activeElement.id === 'p'`);
      expect(await phone.evaluate(`[location.hash, ${stillThere}]`)).toEqual(['', true]);

      await phone.tap('.close');
      await phone.waitFor(isGame);
      expect(await phone.evaluate(stillThere)).toBe(false);
      await phone.goto('about:blank');
      await phone.evaluate('history.back()');
      await phone.waitFor(isGame);
      expect(await phone.evaluate(stillThere)).toBe(false);
      // Directives of later years are passed over, and said so.
      const isTooNew = /Unrecognized Content-Security-Policy directive '(require-trusted-types-for|trusted-types)'/;
      expect(phone.complaints.filter((complaint) => !isTooNew.test(complaint))).toEqual([]);
    } finally {
      await phone.leave();
    }
  });
});
