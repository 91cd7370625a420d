/** The helper's desk: the card of a help point is read by camera or by hand, shown only when true, and leaves nothing. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import encodeQr from 'qr';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PackSources } from '#build/pack/make-packs.ts';
import { fileName } from '#core/discreet-names.ts';
import { writeLines } from '#core/point/card-code.ts';
import type { PointCard } from '#core/point/point.ts';
import { markText } from '#core/speech/mark-text.ts';
import { fileOf, type Site as Lists, zzSite } from '#tests/core/pack/zz-site.ts';
import { codeOf, zzCard, zzOrganisation } from '#tests/core/point/zz-card.ts';
import { launchOptions } from './harness/chromium.ts';
import { countries, editionsOf, languages, words } from './harness/content.ts';
import { publishedVersion } from './harness/new-packs.ts';
import { pressClose } from './harness/press-close.ts';
import { countSounds, pretendVoices } from './harness/pretend-voices.ts';
import { waitForMark } from './harness/reader.ts';
import { openSite, type Site } from './harness/site.ts';
import { openBrowser, type Visitors } from './harness/visitors.ts';

declare global {
  interface Window {
    isListening(): boolean;
  }
}

const day = 86_400_000;
const today = Math.floor(Date.now() / day);
const moment = (days: number) => `${new Date((today + days) * day).toISOString().slice(0, 19)}Z`;
const organisation = { ...zzOrganisation, issued: moment(-30), goodUntil: moment(300) };
const card: PointCard = { ...zzCard, issuedDay: today, goodForDays: 90 };
const other = { ...card, id: '0badcafe' };
const lists = (changes: Partial<PackSources> = {}): Lists =>
  zzSite(publishedVersion + 1, undefined, {
    organisations: [organisation],
    issued: `${new Date().toISOString().slice(0, 19)}Z`,
    goodUntil: moment(180),
    ...changes,
  });

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

const repository = join(import.meta.dirname, '..', '..');
const readJson = (...path: string[]) => JSON.parse(readFileSync(join(repository, ...path), 'utf8'));
const languageName = (tag: string) => languages.find((one) => one.tag === tag)?.name ?? 'none';
/** One that is shown in the adult's language alone. */
const silentCard: string = readJson('src', 'content', 'cards.json')
  .decks.flatMap((deck: { cards: Array<{ id: string; silent: boolean }> }) => deck.cards)
  .find((one: { silent: boolean }) => one.silent).id;
const cardIn = (tag: string, id: string): string => readJson('locales', tag, 'cards.json').cards[id];

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
  for (const part of [
    organisation.name,
    card.name,
    card.address ?? '',
    card.phone ?? '',
    '09:00–17:45',
    words('uk').callListNotice,
  ])
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
  publish(lists({ revoked: { organisations: [], points: [other.id] } }));
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

it('calls no card true by lists that have run out', async () => {
  publish(lists({ issued: moment(-15) }));
  const { page } = await browser.arrive();
  await page.goto(`${site.url}/uk/h/`);
  await type(page, codeOf(card));
  await kindShown(page, 'no-lists');
  expect(await page.locator('[data-desk]').innerText()).not.toContain('999');
});

const fakeMedia = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];

it('reads a card with the camera, and lets go of it', async () => {
  publish(lists());
  const film = join(tmpdir(), `pebble-card-${process.pid}.y4m`);
  writeFileSync(film, filmOf(codeOf(card)));
  const camera = await chromium.launch(launchOptions([...fakeMedia, `--use-file-for-fake-video-capture=${film}`]));
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

/** The guide of a language whose desk was kept at a tap, opened again without any network. */
async function openKeptDesk(tag: string): Promise<Page> {
  const { page } = await browser.arrive();
  await page.goto(`${site.url}/${tag}/h/`);
  await waitForMark(page, 'reading');
  await page.reload();
  await page.locator('[data-desk-keep] button').click();
  await page.locator('[data-desk-kept="kept"]').waitFor();
  await site.stop();
  await page.goto(`${site.url}/${tag}/h/`);
  return page;
}

it('is kept at a tap, and then reads cards without any network', async () => {
  const page = await openKeptDesk('uk');
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

const openTool = async (page: Page, tool: 'which' | 'search' | 'booth') => {
  const section = page.locator(`[data-tool="${tool}"]`);
  await section.locator('> button').click();
  await section.locator('> div').waitFor();
  return section;
};

it('finds topics, cards and people in a language of the world beside that of the helper, and tells nobody', async () => {
  const { page } = await browser.arrive();
  await page.goto(`${site.url}/en/h/`);
  const tool = await openTool(page, 'search');
  const field = tool.locator('[data-search-field]');
  expect(await field.getAttribute('autocomplete')).toBe('off');
  const size = /\d+ kB/;
  const more = tool.locator('button', { hasText: languageName('ti') });
  expect(await more.innerText()).toMatch(size);
  await more.click();
  await more.waitFor({ state: 'detached' });

  await site.quiet();
  site.forgetRequests();
  const [inTigrinya] = editionsOf('ti')[0]?.topics ?? [];
  const inEnglish = editionsOf('en')[0]?.topics.find(({ id }) => id === inTigrinya?.id);
  await field.fill(inTigrinya?.title ?? '');
  const topic = tool.locator(`[data-found="topic:${inTigrinya?.id}"]`);
  await topic.waitFor();
  expect(await tool.locator('[data-found]').first().getAttribute('data-found')).toBe(`topic:${inTigrinya?.id}`);
  expect(await topic.locator('summary').first().innerText()).toContain(inEnglish?.title);
  await topic.locator('summary').first().click();
  await topic.locator('details summary').first().click();
  const text = await topic.innerText();
  for (const sentence of [inEnglish?.sentences[0], inTigrinya?.sentences[0]]) expect(text).toContain(sentence);

  // One slip, and people with their number and country.
  await field.fill('Germny');
  const country = tool.locator('[data-found="country:DE"]');
  await country.locator('summary').click();
  const germany = countries.find((one) => one.country === 'DE');
  const number = germany?.emergency[0];
  const link = country.locator(`a[href="tel:${number?.dial}"]`).first();
  expect(await link.locator('bdi[dir="ltr"]').innerText()).toBe(number?.show);
  expect(await country.getByText(words('en').callListNotice ?? 'none').count()).toBe(1);

  await field.fill('qqqqqqqq');
  await tool.getByText(words('en').deskNothing ?? 'none').waitFor();
  await site.quiet();
  expect(site.requests).toEqual([]);
  expect(await page.evaluate(() => [location.href, history.length, document.title].join(' '))).not.toMatch(/qqqq|Germ/);
});

it('shows a silent card in one language only', async () => {
  const { page } = await browser.arrive();
  await page.goto(`${site.url}/en/h/`);
  const tool = await openTool(page, 'search');
  await tool.locator('button', { hasText: languageName('uk') }).click();
  await tool.locator('button', { hasText: languageName('uk') }).waitFor({ state: 'detached' });
  const said = cardIn('uk', silentCard);
  await tool.locator('[data-search-field]').fill(said);
  const card = tool.locator(`[data-found="card:${silentCard}"]`);
  await card.locator('summary').click();
  expect(await card.innerText()).toContain(cardIn('en', silentCard));
  expect(await card.innerText()).not.toContain(said);
});

it('leads from letters and from a place to the start page of a language, and says where there is none', async () => {
  const { page } = await browser.arrive();
  await page.goto(`${site.url}/en/h/`);
  const tool = await openTool(page, 'which');
  const [byLetters, , byPlace] = await tool.locator('details').all();
  await byLetters?.locator('summary').click();
  await byLetters?.getByText('ሀ ለ', { exact: false }).click();
  await byLetters?.locator('[data-which="am"]').click();
  await tool.getByText(words('en').deskNotSpoken ?? 'none').waitFor();
  expect(await tool.locator('a.full').count()).toBe(0);

  await byPlace?.locator('summary').click();
  await byPlace?.getByText('Southern Asia').click();
  await byPlace?.getByText('Afghanistan').click();
  await byPlace?.locator('[data-which="prs"]').click();
  await tool.locator('.say [lang="prs"]', { hasText: words('prs').greeting ?? 'none' }).waitFor();
  await tool.locator('a.full').click();
  await page.waitForURL(`${site.url}/prs/`);
});

it('leads from a sound to a language: one tap, one greeting, and no button where nothing can be heard', async () => {
  const { page } = await browser.arrive();
  await pretendVoices(page, []);
  await countSounds(page);
  await page.goto(`${site.url}/en/h/`);
  const tool = await openTool(page, 'which');
  const [, bySound] = await tool.locator('details').all();
  await bySound?.locator('summary').click();
  await bySound?.locator('[data-greets="uk"]').click();
  await page.waitForFunction(() => window.sounds === 1);
  expect(await tool.locator('.say').innerText()).toContain(words('uk').greeting);
  expect(await tool.locator('a.full').getAttribute('href')).toBe('/uk/');
  expect(await tool.locator('[data-greets="ti"]').count()).toBe(0);
});

it('prints the guide without its tools', async () => {
  const { page } = await browser.arrive();
  await page.goto(`${site.url}/en/h/`);
  await openTool(page, 'search');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[data-tool]:visible').count()).toBe(0);
  expect(await page.locator('main summary:visible').count()).toBeGreaterThan(5);
});

it('searches and finds languages without any network once the desk is kept', async () => {
  const page = await openKeptDesk('so');
  const search = await openTool(page, 'search');
  const [topic] = editionsOf('so')[0]?.topics ?? [];
  await search.locator('[data-search-field]').fill(topic?.title ?? '');
  await search.locator(`[data-found="topic:${topic?.id}"]`).waitFor();
  await search.locator('button', { hasText: languageName('uk') }).click();
  await search.getByText(words('so').loadFailed ?? 'none').waitFor();
  await openTool(page, 'which');
  await openTool(page, 'booth');
  await site.start();
});

describe('the booth', () => {
  let studio: Browser;
  beforeEach(async () => {
    studio = await chromium.launch(launchOptions(fakeMedia));
  });
  afterEach(() => studio.close());

  const tap = (booth: Locator, name: string) => booth.locator(`[data-booth="${name}"]`).click();
  const record = async (booth: Locator) => {
    await tap(booth, 'record');
    await booth.locator('[data-booth="stop"]:enabled').waitFor();
    await booth.page().waitForTimeout(800);
    await tap(booth, 'stop');
    await booth.locator('[data-booth="keep"]').waitFor();
  };
  const kept = (booth: Locator) => booth.locator('[data-booth="kept"] bdi').innerText();

  it('records, listens, keeps, takes back, survives a reload, and gives one file that the tools can read', async () => {
    const page = await studio.newPage({ acceptDownloads: true });
    const wrong: string[] = [];
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    await page.goto(`${site.url}/uk/h/`);
    let booth = await openTool(page, 'booth');
    const first = await booth.locator('[data-booth="text"]').innerText();
    await record(booth);
    await tap(booth, 'listen');
    await booth.locator('[data-booth="listen"]:enabled').waitFor();
    await tap(booth, 'keep');
    await booth.locator('[data-booth="undo"]').waitFor();
    expect(await booth.locator('[data-booth="text"]').innerText()).not.toBe(first);
    await record(booth);
    await tap(booth, 'keep');
    await expect.poll(() => kept(booth)).toMatch(/^2 /);
    await tap(booth, 'undo');
    await expect.poll(() => kept(booth)).toMatch(/^1 /);

    await page.reload();
    booth = await openTool(page, 'booth');
    expect(await kept(booth)).toMatch(/^1 /);
    site.forgetRequests();
    const [download] = await Promise.all([page.waitForEvent('download'), tap(booth, 'save')]);
    expect(download.suggestedFilename()).toBe(`${fileName}-uk.zip`);
    const zip = unzipSync(readFileSync(await download.path()));
    const list = JSON.parse(strFromU8(zip['voice.json'] ?? new Uint8Array()));
    expect(list.language).toBe('uk');
    expect(list.clips).toEqual([{ mark: markText(first), text: first, file: `${markText(first)}.webm` }]);
    expect(zip[list.clips[0].file]?.length).toBeGreaterThan(500);
    expect(site.requests).toEqual([]);

    await tap(booth, 'delete');
    await tap(booth, 'delete-not');
    expect(await kept(booth)).toMatch(/^1 /);
    await tap(booth, 'delete');
    await tap(booth, 'delete-now');
    await expect.poll(() => kept(booth)).toMatch(/^0 /);
    expect(wrong).toEqual([]);
  });

  /** Puts `isListening` into the page. */
  const watchMicrophone = (page: Page) =>
    page.addInitScript(() => {
      const { mediaDevices } = navigator;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (wanted) => {
        const stream = await ask(wanted);
        window.isListening = () => stream.getTracks().some(({ readyState }) => readyState === 'live');
        return stream;
      };
    });

  it('lets go of the microphone as soon as the page is out of sight', async () => {
    const page = await studio.newPage();
    await watchMicrophone(page);
    const isListening = () => page.evaluate(() => window.isListening());
    await page.goto(`${site.url}/uk/h/`);
    const booth = await openTool(page, 'booth');
    await tap(booth, 'record');
    await booth.locator('[data-booth="stop"]:enabled').waitFor();
    expect(await isListening()).toBe(true);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(isListening).toBe(false);
  });

  it('gives way to Close while it records: blank and deaf at the press, then the game, and nothing is kept', async () => {
    const page = await studio.newPage();
    await watchMicrophone(page);
    let told: string[] = [];
    await page.exposeFunction('tell', (word: string) => told.push(word));
    await page.addInitScript(() => {
      const { tell } = window as unknown as { tell(word: string): void };
      addEventListener('pointerdown', () => {
        tell(getComputedStyle(document.documentElement).visibility);
        setTimeout(() => tell(window.isListening() ? 'it listens' : 'it does not listen'));
      });
    });
    await page.goto(`${site.url}/uk/h/`);
    const booth = await openTool(page, 'booth');
    await tap(booth, 'record');
    await booth.locator('[data-booth="stop"]:enabled').waitFor();
    told = [];
    await pressClose(page);
    await page.locator('.beach[role="application"]').waitFor();
    expect(page.url()).toBe(`${site.url}/d/`);
    expect(told).toEqual(['hidden', 'it does not listen']);

    await page.goto(`${site.url}/uk/h/`);
    expect(await kept(await openTool(page, 'booth'))).toMatch(/^0 /);
  });

  it('says so where the microphone is refused, and where the browser cannot record', async () => {
    const { page } = await browser.arrive({ permissions: [] });
    await page.goto(`${site.url}/uk/h/`);
    const booth = await openTool(page, 'booth');
    await tap(booth, 'record');
    await booth.getByText(words('uk').deskNoMicrophone ?? 'none').waitFor();

    const { page: old } = await browser.arrive();
    await old.addInitScript(() => {
      Object.defineProperty(window, 'MediaRecorder', { value: undefined });
    });
    await old.goto(`${site.url}/uk/h/`);
    const bare = await openTool(old, 'booth');
    await bare.getByText(words('uk').deskNoRecorder ?? 'none').waitFor();
    expect(await bare.locator('[data-booth="record"]').isVisible()).toBe(false);
  });
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
