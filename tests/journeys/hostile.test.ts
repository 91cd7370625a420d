/** An enemy who writes texts, addresses or packs: in a real browser nothing of theirs runs, and nothing of ours could let it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressBytes, nameBytes } from '#core/point/point.ts';
import { fileOf, zzSite } from '#tests/core/pack/zz-site.ts';
import { codeOf, zzCard, zzOrganisation } from '#tests/core/point/zz-card.ts';
import { payloads } from '#tests/hostile/payloads.ts';
import { poisoner } from '#tests/hostile/poison.ts';
import { partOf, patience } from '#tests/journeys/harness/how-much.ts';
import { judge } from '#tests/journeys/harness/judge.ts';
import { makeNewPacks, publishedVersion } from '#tests/journeys/harness/new-packs.ts';
import { publishPacks } from '#tests/journeys/harness/publish-packs.ts';
import { readHalf } from '#tests/journeys/harness/read-half.ts';
import { waitForMark } from '#tests/journeys/harness/reader.ts';
import { tags } from '#tests/journeys/harness/screen-kinds.ts';
import { openSite, type Site } from '#tests/journeys/harness/site.ts';
import { openBrowser, type Visitors } from '#tests/journeys/harness/visitors.ts';

declare global {
  interface Window {
    hit(): void;
    wrong: string[];
  }
}

let browser: Visitors;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await Promise.all([browser.end(), site.stop()]);
});

/** Writes down whatever runs, whatever the policy had to stop, and every element that no screen of ours is made of. */
async function keepWatch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.wrong = [];
    window.hit = () => window.wrong.push('a payload ran');
    addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      window.wrong.push(`${violatedDirective} stopped "${sample}"`),
    );
    const strange =
      'img, iframe, object, embed, math, base, form, input, textarea, template, audio, video, svg script, svg style, [srcdoc], [href^="java" i], [href*="evil"]';
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of Array.from(addedNodes)) {
          if (!(node instanceof Element)) continue;
          for (const one of [node, ...Array.from(node.querySelectorAll('*'))]) {
            const isArmed = one.getAttributeNames().some((name) => name.startsWith('on'));
            // A helper types the code of a card, shows one to the camera, and searches.
            const isDesk = one.matches('[data-desk] textarea, [data-desk] video, [data-search-field]');
            if ((one.matches(strange) && !isDesk) || isArmed)
              window.wrong.push(`<${one.tagName.toLowerCase()}> was put in`);
          }
        }
    }).observe(document, { childList: true, subtree: true });
  });
}

test(
  'packs full of what an enemy would write are shown as they are written, and nothing runs',
  async () => {
    const limits: Array<[RegExp, number]> = [
      [/title$/, 60],
      [/(countries|languages|weekdays|local|latin)/, 80],
    ];
    // What is longer than its field is refused at the door, and would prove nothing here.
    const poison = poisoner((_, payload, path) =>
      payload.slice(0, limits.find(([field]) => field.test(path))?.[1] ?? 200),
    );
    const folder = mkdtempSync(join(tmpdir(), 'pebble-hostile-'));
    const own = await openSite(publishPacks(folder, makeNewPacks(publishedVersion + 1, undefined, poison)));
    const differences: string[] = [];
    let cases = 0;
    for (const tag of partOf(tags, 1)) {
      const { context, page } = await browser.arrive();
      await keepWatch(page);
      page.on('dialog', () => differences.push('a dialog opened'));
      await page.goto(`${own.url}/${tag}/2/`);
      await waitForMark(page, 'ready');
      for (const half of [0, 1] as const) {
        await page.goto(`${own.url}/${tag}/2/`);
        await waitForMark(page, 'ready');
        await page.locator(`#doc a[href="/${tag}/p/"] >> visible=true`).first().click();
        cases += (await page.evaluate(readHalf, half)).length;
        expect(await page.locator('#app').innerHTML(), 'what stands here is theirs').toMatch(/hit\(|evil|javascript/);
        differences.push(...(await page.evaluate(() => window.wrong)));
      }
      await context.close();
    }
    await own.stop();
    rmSync(folder, { recursive: true, force: true });
    judge({ kind: 'hostile packs', engine: 'Chromium', cases, differences: [...new Set(differences)] });
  },
  patience,
);

test(
  'what stands behind a question mark or a hash does nothing, on any document',
  async () => {
    const { context, page } = await browser.arrive();
    await keepWatch(page);
    // Buttons that greet come when they come, and would be taken for what an address has brought.
    site.lie(({ url }, response) => {
      if (url !== '/v/greetings.json') return false;
      response.writeHead(404).end();
      return true;
    });
    const differences: string[] = [];
    page.on('dialog', () => differences.push('a dialog opened'));
    const addresses = ['/', '/en/', '/en/2/', '/en/p/', '/en/c/', '/en/h/', '/o/en/2/', '/d/', '/nowhere/'];
    const bare = new Map<string, string>();
    // Without what our own scripts add as they start, which on a slow machine may be before or after this.
    const bonesOf = () =>
      page.evaluate(() =>
        Array.from(document.querySelectorAll('body *:not(#app):not(#app *)'), ({ tagName, attributes }) =>
          [tagName, ...Array.from(attributes, ({ name }) => name).filter((name) => name !== 'hidden')].join(' '),
        ).join(),
      );
    const asked = partOf(payloads, 40);
    for (const [at, payload] of asked.entries()) {
      const address = addresses[at % addresses.length] ?? '/';
      const open = (rest: string) => page.goto(site.url + address + rest, { waitUntil: 'domcontentloaded' });
      if (!bare.has(address)) {
        await open('');
        bare.set(address, await bonesOf());
      }
      const written = encodeURIComponent(payload);
      // As a browser would send it, and as somebody could type it.
      await open(`?q=${written}&${written}#${at % 2 === 0 ? written : payload.replace(/[\s\0]/g, '')}`);
      await page.evaluate(() => dispatchEvent(new HashChangeEvent('hashchange')));
      const wrong = await page.evaluate(() => window.wrong);
      // The game draws itself anew each time.
      if (address !== '/d/' && (await bonesOf()) !== bare.get(address)) wrong.push('the page is another');
      differences.push(...wrong.map((one) => `${address} with ${payload}: ${one}`));
      if (site.requests.some((request) => request.split('?')[0]?.includes('evil')))
        differences.push(`${payload} was asked for`);
      // Two addresses that differ in their hash alone are one page.
      await page.goto('about:blank');
    }
    await context.close();
    site.lie(undefined);
    judge({ kind: 'hostile addresses', engine: 'Chromium', cases: asked.length, differences });
  },
  patience,
);

/** As much of it as fits into a field of a card; no letter is cut in two. */
function cutTo(bytes: number, text: string): string {
  let cut = text.trim();
  while (Buffer.byteLength(cut) > bytes) cut = Array.from(cut).slice(0, -1).join('').trim();
  return cut;
}

test(
  'the card of a help point that an enemy has signed is shown as it is written, and nothing that is typed at the desk runs',
  async () => {
    const day = 86_400_000;
    const today = Math.floor(Date.now() / day);
    const moment = (days: number) => `${new Date((today + days) * day).toISOString().slice(0, 19)}Z`;
    const organisation = { ...zzOrganisation, issued: moment(-30), goodUntil: moment(300) };
    const lists = zzSite(publishedVersion + 1, undefined, {
      issued: `${new Date().toISOString().slice(0, 19)}Z`,
      goodUntil: moment(180),
      organisations: [organisation],
    });
    site.lie(({ url = '' }, response) => {
      if (!/^\/(now|m\/\d+)\.json(\.sig)?$/.test(url) || !lists.has(url)) return false;
      response.end(fileOf(lists, url));
      return true;
    });
    const asked = partOf(payloads, 60);
    const cards = asked
      .map((payload) => ({ name: cutTo(nameBytes, payload), address: cutTo(addressBytes, payload) }))
      .map((texts) => ({
        ...texts,
        code: codeOf({ ...zzCard, ...texts, issuedDay: today }),
        // Signs that nobody sees could turn what is written round: such a card is none.
        verdict: /[\p{Cc}\p{Cf}]/u.test(texts.name + texts.address) ? 'no-card' : 'good',
      }));
    const { context, page } = await browser.arrive();
    await keepWatch(page);
    const differences: string[] = [];
    page.on('dialog', () => differences.push('a dialog opened'));
    await page.goto(`${site.url}/en/h/`);
    const search = page.locator('[data-tool="search"]');
    await search.locator('> button').click();
    await search.locator('[data-search-field]').waitFor();
    await site.quiet();
    site.forgetRequests();
    differences.push(
      ...(await page.evaluate(
        async ({ asked, cards }) => {
          const wrong: string[] = [];
          const find = <E extends HTMLElement>(selector: string) => document.querySelector(selector) as E;
          const says = () => Array.from(document.querySelectorAll<HTMLElement>('[data-desk-says]'));
          const shown = () => says().find(({ hidden }) => !hidden);
          const check = async (code: string) => {
            for (const one of says()) one.hidden = true;
            find<HTMLTextAreaElement>('[data-desk] textarea').value = code;
            find('[data-desk-check]').click();
            for (let turns = 0; !shown() && turns < 1_000; turns++) await new Promise((next) => setTimeout(next, 5));
            return shown()?.dataset.deskSays;
          };
          for (const { name, address, code, verdict } of cards) {
            const said = await check(code);
            if (said !== verdict) wrong.push(`a card with ${name} is ${said}`);
            if (verdict !== 'good') continue;
            const texts = ['name', 'address'].map((field) => find(`[data-desk-${field}]`).textContent);
            if (texts.join() !== [name, address].join()) wrong.push(`${name} is shown as ${texts}`);
          }
          for (const payload of asked) {
            const said = await check(payload);
            if (said !== 'no-card' && said !== 'wrong-line') wrong.push(`${payload} as a code is ${said}`);
            const field = find<HTMLInputElement>('[data-search-field]');
            field.value = payload;
            field.dispatchEvent(new Event('input', { bubbles: true }));
            // It looks only after a pause.
            await new Promise((next) => setTimeout(next, 400));
          }
          return wrong.concat(window.wrong);
        },
        { asked, cards },
      )),
      ...site.requests
        .filter((request) => !/^GET \/(now|m\/\d+)\.json/.test(request))
        .map((request) => `${request} is asked for`),
    );
    await context.close();
    site.lie(undefined);
    judge({ kind: 'hostile cards and words at the desk', engine: 'Chromium', cases: 3 * asked.length, differences });
  },
  patience,
);

test('every document refuses what would let a text run, even from a script of ours', async () => {
  const { context, page } = await browser.arrive();
  await keepWatch(page);
  const [tag = ''] = partOf(tags, 1);
  const addresses = [
    '/',
    `/${tag}/`,
    `/${tag}/2/`,
    `/${tag}/p/`,
    `/${tag}/c/`,
    `/${tag}/h/`,
    `/o/${tag}/2/`,
    '/d/',
    '/nowhere/',
  ];
  const differences: string[] = [];
  let cases = 0;
  for (const address of addresses) {
    await page.goto(site.url + address);
    const planted = await page.evaluate(async () => {
      // What a debugger asks for may do more than a page may; what it leaves for later may not.
      await new Promise((resolve) => setTimeout(resolve));
      const tries: Record<string, () => unknown> = {
        innerHTML: () => {
          document.body.innerHTML = '<img src=x onerror=hit()>';
        },
        outerHTML: () => {
          (document.body.firstElementChild as Element).outerHTML = '<svg onload=hit()>';
        },
        insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<svg onload=hit()>'),
        'document.write': () => document.write('<script>hit()</' + 'script>'),
        srcdoc: () => {
          document.createElement('iframe').srcdoc = '<script>parent.hit()</' + 'script>';
        },
        parseFromString: () => new DOMParser().parseFromString('<p>x', 'text/html'),
        'a timer of text': () => setTimeout('hit()' as unknown as () => void),
        Function: () => new Function('hit()')(),
        'script.src': () => {
          document.createElement('script').src = '/assets/boot.js';
        },
        'script.text': () => {
          document.createElement('script').text = 'hit()';
        },
        'a policy of another name': () =>
          (
            window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
          ).trustedTypes.createPolicy('enemy', {}),
      };
      const passed = Object.keys(tries).filter((name) => {
        try {
          tries[name]?.();
          return true;
        } catch {
          return false;
        }
      });
      // These do not throw; the policy stops them when they would run.
      const button = document.createElement('button');
      button.setAttribute('style', 'position:fixed');
      try {
        button.setAttribute('onclick', 'hit()');
      } catch {
        // Some browsers refuse it at once.
      }
      document.body.append(button);
      button.click();
      const link = document.createElement('a');
      link.href = 'javascript:hit()';
      document.body.append(link);
      link.click();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return {
        count: Object.keys(tries).length + 3,
        passed: passed.map((name) => `${name} is let through`),
        ran: window.wrong.filter((one) => one === 'a payload ran'),
        stopped: window.wrong.length,
        isStyled: getComputedStyle(button).position === 'fixed',
      };
    });
    cases += planted.count;
    expect(planted.stopped, `${address} notices`).toBeGreaterThan(5);
    if (planted.isStyled) planted.passed.push('a style in an attribute is let through');
    differences.push(...[...planted.passed, ...planted.ran].map((one) => `${address}: ${one}`));
  }
  await context.close();
  judge({ kind: 'planted scripts', engine: 'Chromium', cases, differences });
});
