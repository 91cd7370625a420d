/** The helper's desk: the card of a help point is read by camera or by hand, shown only when true, and leaves nothing. */
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import encodeQr from 'qr';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeLines } from '#core/point/card-code.ts';
import type { PointCard } from '#core/point/point.ts';
import { fileOf, type Site as Lists, zzSite } from '#tests/core/pack/zz-site.ts';
import { codeOf, zzCard, zzOrganisation } from '#tests/core/point/zz-card.ts';
import { words } from './harness/content.ts';
import { publishedVersion } from './harness/new-packs.ts';
import { chromiumPath, waitForMark } from './harness/reader.ts';
import { openSite, type Site } from './harness/site.ts';
import { openBrowser, type Visitors } from './harness/visitors.ts';

const day = 86_400_000;
const today = Math.floor(Date.now() / day);
const moment = (days: number) => `${new Date((today + days) * day).toISOString().slice(0, 19)}Z`;
const organisation = { ...zzOrganisation, issued: moment(-30), goodUntil: moment(300) };
const card: PointCard = { ...zzCard, issuedDay: today, goodForDays: 90 };
const other = { ...card, id: '0badcafe' };
const lists = (revoked?: { organisations: string[]; points: string[] }): Lists =>
  zzSite(publishedVersion + 1, undefined, { organisations: [organisation], ...(revoked ? { revoked } : {}) });

let site: Site;
let browser: Visitors;
beforeEach(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterEach(async () => {
  await Promise.all([browser.end(), site.stop()]);
});

/** The site says whose cards count, as a release with an organisation would. */
function publish(signed: Lists): void {
  site.lie(({ url = '' }, response) => {
    if (!/^\/(now|m\/\d+)\.json(\.sig)?$/.test(url) || !signed.has(url)) return false;
    response.end(fileOf(signed, url));
    return true;
  });
}

async function type(page: Page, text: string): Promise<void> {
  await page.locator('[data-desk] textarea').fill(text);
  await page.locator('[data-desk-check]').click();
}
const shown = (page: Page) => page.locator('[data-desk-says]:visible');
const kindShown = async (page: Page, kind: string) => {
  await page.locator(`[data-desk-says="${kind}"]`).waitFor();
  expect(await shown(page).count()).toBe(1);
};

it('shows a typed card with from whom and until when, below the way to national lines, and asks for nothing more', async () => {
  publish(lists());
  const { page } = await browser.arrive();
  await page.goto(`${site.url}/uk/h/`);
  await type(page, writeLines(codeOf(card)).join('\n').toLowerCase());
  await kindShown(page, 'good');
  const text = await shown(page).innerText();
  for (const part of [organisation.name, card.name, card.address ?? '', card.phone ?? '', '09:00–17:45'])
    expect(text).toContain(part);
  expect(text.indexOf(words('uk').peopleWhoCanHelp ?? 'none')).toBe(0);
  expect(await page.locator('[data-desk-phone]').getAttribute('href')).toBe(`tel:${card.phone}`);

  await site.quiet();
  site.forgetRequests();
  await type(page, codeOf(other));
  await kindShown(page, 'good');
  await site.quiet();
  expect(site.requests).toEqual([]);
});

it('shows no number of a card that nobody vouches for, that was taken back, or that has a slip', async () => {
  publish(lists({ organisations: [], points: [other.id] }));
  const { page } = await browser.arrive();
  await page.goto(`${site.url}/uk/h/`);
  const slip = writeLines(codeOf(card)).map((line, at) =>
    at === 2 ? line.replace(/^./, (one) => (one === '0' ? '1' : '0')) : line,
  );
  for (const [text, kind] of [
    [codeOf(card), 'good'],
    [codeOf({ ...card, country: 'YY' }), 'cannot-check'],
    [codeOf(card), 'good'],
    [codeOf(other), 'revoked'],
    [slip.join('\n'), 'wrong-line'],
    ['https://example.org/', 'wrong-line'],
    ['PBL1', 'no-card'],
  ] as const) {
    await type(page, text);
    await kindShown(page, kind);
    if (kind !== 'good') expect(await page.locator('[data-desk]').innerText()).not.toContain('999');
  }
  expect(await page.locator('[data-desk-line]').textContent()).toBe('1');
});

it('reads a card with the camera, and lets go of it', async () => {
  publish(lists());
  const film = join(tmpdir(), `pebble-card-${process.pid}.y4m`);
  writeFileSync(film, filmOf(codeOf(card)));
  const camera = await chromium.launch({
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  try {
    const page = await camera.newPage();
    await page.goto(`${site.url}/uk/h/`);
    const button = page.locator('[data-desk-camera]');
    await button.focus();
    await page.keyboard.press('Enter');
    await kindShown(page, 'good');
    expect(await shown(page).innerText()).toContain(card.name);
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    expect(await page.evaluate(() => document.querySelector('video')?.srcObject)).toBeNull();
  } finally {
    await camera.close();
    rmSync(film);
  }
});

it('says so without camera, without lists and without script', async () => {
  const { page } = await browser.arrive();
  await page.goto(`${site.url}/uk/h/`);
  await page.locator('[data-desk-camera]').click();
  await kindShown(page, 'no-camera');

  site.lie(({ url = '' }, response) => {
    if (!/now\.json/.test(url)) return false;
    response.writeHead(503).end();
    return true;
  });
  const { page: another } = await browser.arrive();
  await another.goto(`${site.url}/uk/h/`);
  await type(another, codeOf(card));
  await kindShown(another, 'no-lists');

  const { page: bare } = await browser.arrive({ javaScriptEnabled: false });
  await bare.goto(`${site.url}/uk/h/`);
  expect(await bare.locator('[data-desk]').innerText()).toContain(words('uk').deskNoScript);
  expect(await bare.locator('[data-desk] textarea').isVisible()).toBe(false);
});

it('is kept at a tap, and then reads cards without any network', async () => {
  const { page } = await browser.arrive();
  await page.goto(`${site.url}/uk/h/`);
  await waitForMark(page, 'reading');
  await page.reload();
  await page.locator('[data-desk-keep] button').click();
  await page.locator('[data-desk-kept="kept"]').waitFor();
  await site.stop();
  await page.goto(`${site.url}/uk/h/`);
  await page.locator('[data-desk-kept="kept"]').waitFor();
  // The lists that were built know no organisation: what is read is read, and nobody vouches for it.
  await type(page, codeOf(card));
  await kindShown(page, 'cannot-check');
  await site.start();
});

it('travels to nobody who does not open it', async () => {
  const { page } = await browser.arrive();
  await page.goto(`${site.url}/uk/`);
  await page.waitForFunction(() => document.documentElement.dataset.offline === 'ready');
  await site.quiet();
  expect(site.requests.filter((request) => request.includes('/assets/h/'))).toEqual([]);
});

/** One picture for ever, as Chromium's false camera plays it: the code in grey on white, six pixels a module. */
function filmOf(text: string): Buffer {
  const [width, height, scale] = [640, 480, 6];
  const cells = encodeQr(text, 'raw', { ecc: 'medium', encoding: 'alphanumeric', version: 12, border: 3 });
  const grey = Buffer.alloc(width * height, 235);
  cells.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (!isDark) return;
      for (let line = 0; line < scale; line++) {
        const from = (y * scale + line + 20) * width + x * scale + 100;
        grey.fill(40, from, from + scale);
      }
    });
  });
  const frame = Buffer.concat([Buffer.from('FRAME\n'), grey, Buffer.alloc((width * height) / 2, 128)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]);
}
