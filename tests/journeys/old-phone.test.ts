/** Promises to children with a phone that was never updated: everything works in Chromium 64 of 2018. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentsOf, oneOfEachScript, topics, topicWordsOf } from './harness/languages.ts';
import { type OldPhone, openOldPhone } from './harness/old-phone.ts';
import { dist, openSite, type Site } from './harness/site.ts';

let phone: OldPhone;
let site: Site;

beforeEach(async () => {
  site = await openSite();
  phone = await openOldPhone();
});

afterEach(async () => {
  await phone?.leave();
  await site?.stop();
});

let version = 0;
beforeAll(() => {
  version = (JSON.parse(readFileSync(join(dist, 'now.json'), 'utf8')) as { version: number }).version;
});

const mark = (wanted: string) => `document.documentElement.getAttribute('data-offline') === '${wanted}'`;
const limits = `document.querySelector('#app [data-limits]') !== null`;
const title = `document.querySelector('#app:not([hidden]) h1') && document.querySelector('#app h1').textContent`;

it('no script asks whether something is a big integer, of which its engine dies', () => {
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|html)$/.test(file)) continue;
    expect(readFileSync(join(dist, file), 'utf8'), file).not.toMatch(
      /typeof [\w$.]+[!=]==?["'`]bigint|bigint["'`][!=]==?typeof/,
    );
  }
});

describe.each(oneOfEachScript)('in $name', ({ tag, dir }) => {
  it('every document is drawn, opens its topics, stays within the screen, and shows Close', async () => {
    for (const address of [...documentsOf(tag), ...documentsOf(tag, '/o/')]) {
      await phone.goto(site.url + address);
      await phone.evaluate(`Array.from(document.querySelectorAll('summary')).forEach((summary) => summary.click())`);
      const seen = await phone.evaluate<Record<string, number | boolean>>(`(() => {
        const details = Array.from(document.querySelectorAll('details'));
        const close = document.querySelector('.close').getBoundingClientRect();
        const controls = Array.from(document.querySelectorAll('a[href], button, summary'))
          .map((one) => one.getBoundingClientRect()).filter((box) => box.width > 0);
        return {
          wide: document.documentElement.scrollWidth,
          screen: window.innerWidth,
          closed: details.filter((one) => !one.open || one.lastElementChild.getClientRects().length === 0).length,
          isCloseFirst: document.querySelector('a[href], button, summary').matches('.close'),
          isCloseAtItsSide: (close.left > 180) === ${dir === 'ltr'},
          small: controls.filter((box) => box.width < 47.9 || box.height < 47.9).length,
        };
      })()`);
      expect({ address, ...seen }).toEqual({
        address,
        wide: 360,
        screen: 360,
        closed: 0,
        isCloseFirst: true,
        isCloseAtItsSide: true,
        small: 0,
      });
    }
    expect(phone.complaints).toEqual([]);
  });

  it('everything is stored, the app takes over at a tap with checked texts, and all of it works with the server gone', async () => {
    await phone.goto(`${site.url}/${tag}/2/`);
    await phone.waitFor(mark('reading').replace("=== 'reading'", '!== null'));
    await phone.waitFor(mark('ready'));
    expect(site.requests).toContain(`GET /m/${version}.json.sig`);

    await phone.tap('[data-topic="who-to-tell"] summary');
    await phone.waitFor(limits);
    await phone.tap('[data-limits]');
    await phone.waitFor(`!(${limits})`);
    expect(await phone.evaluate(title)).toBe(topicWordsOf(tag, 'who-to-tell')[2]?.title);

    await site.stop();
    await phone.goto(`${site.url}/${tag}/2/`);
    await phone.waitFor(mark('ready'));
    for (const { id, ages } of topics) {
      if (!ages.includes(2)) continue;
      const words = topicWordsOf(tag, id)[2];
      await phone.tap(`#doc [data-topic="${id}"] summary, #app [data-topic="${id}"]`);
      await phone.waitFor(title);
      if (await phone.evaluate(limits)) await phone.tap('[data-limits]');
      await phone.waitFor(`${title} === ${JSON.stringify(words?.title)}`);
      const text = await phone.evaluate<string>(`document.querySelector('#app').innerText`);
      for (const line of [...(words?.body ?? []), words?.say, words?.do]) expect(text).toContain(line);
      await phone.goto(`${site.url}/${tag}/2/`);
      await phone.waitFor(mark('ready'));
    }
    await phone.tap('.close');
    await phone.waitFor(`location.pathname === '/d/' && document.querySelector('button')`);
    expect(phone.complaints).toEqual([]);
  });

  it('Close leads at a press to the game, and Back does not lead in again', async () => {
    await phone.goto(`${site.url}/${tag}/1/`);
    await phone.tap('.close');
    await phone.waitFor(`location.pathname === '/d/'`);
    expect(await phone.evaluate('document.title')).toBe('Pebble');
    await phone.evaluate('history.back()');
    await phone.waitFor(`location.pathname !== '/${tag}/1/'`);
  });
});
