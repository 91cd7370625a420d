/** The drill for the worst day: a worker that does harm is replaced by the kill switch, and devices are clean again. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { linesOf, runOnHost } from '#tests/build/host/runbook-lines.ts';
import { setDaysApart } from '#tools/bench/days-apart.ts';
import { newReader, type Reader, waitForMark } from './harness/reader.ts';
import { dist, openSite, type Site } from './harness/site.ts';
import { whatIsLeft } from './harness/what-is-left.ts';

let host = '';
let folder = '';
let site: Site;
let reader: Reader;
beforeEach(async () => {
  host = mkdtempSync(join(tmpdir(), 'pebble-kill-'));
  folder = join(host, '0123456789ab');
  writeFileSync(join(host, 'published'), 'ba9876543210\n0123456789ab\n');
  cpSync(dist, folder, { recursive: true });
  // A browser looks for a new worker once a day.
  setDaysApart(folder);
  site = await openSite(folder);
  reader = newReader();
});
afterEach(async () => {
  await reader.leave();
  await site.stop();
  rmSync(host, { recursive: true });
});

/** As the runbook says it, twins and all. */
const pullSwitch = () => runOnHost(linesOf('Kill switch').join(''), { '/srv/pebble': host });

const repair = () => {
  cpSync(dist, folder, { recursive: true });
  setDaysApart(folder);
};

async function expectToBecomeClean(page: Page): Promise<void> {
  await expect
    .poll(() => whatIsLeft(page).catch(() => undefined), { timeout: 30_000 })
    .toMatchObject({ caches: [], workers: 0 });
  // The page may be on its way to itself at this moment.
  await site.quiet();
}

it('has twins, so that no host goes on sending the harmful worker to browsers that take it packed', () => {
  for (const name of ['sw.js', 'sw.js.br', 'sw.js.gz'])
    expect(readFileSync(join(dist, 'kill', name)).equals(readFileSync(join(dist, name))), name).toBe(false);
});

it('cleans a device within two visits, once its browser looks for a new version, without loading its page for ever', async () => {
  const first = await reader.open();
  await first.page.goto(`${site.url}/uk/`);
  await waitForMark(first.page, 'ready');
  await reader.close();

  pullSwitch();
  const { page } = await reader.open();
  await page.goto(`${site.url}/uk/`);
  await page.goto(`${site.url}/uk/1/`);
  await expectToBecomeClean(page);

  // From the network, by the server's present word, and able to be read.
  site.forgetRequests();
  const answer = await page.reload();
  expect(answer?.fromServiceWorker()).toBe(false);
  await page.locator('h1').first().waitFor();
  await site.quiet();
  await expectToBecomeClean(page);
  const documents = site.requests.filter((request) => request === 'GET /uk/1/');
  expect(documents).toHaveLength(1);
});

it('cleans a page that is open the whole time, as soon as its browser looks for a new version', async () => {
  const { page } = await reader.open();
  await page.goto(`${site.url}/uk/`);
  await waitForMark(page, 'ready');
  await page.reload();
  await waitForMark(page, 'ready');

  pullSwitch();
  const loaded = page.waitForEvent('load');
  await page
    .evaluate(() =>
      navigator.serviceWorker
        .getRegistration()
        .then((worker) => worker?.update())
        .catch(() => undefined),
    )
    .catch(() => undefined);
  await loaded;
  await expectToBecomeClean(page);
});

it('lets Pebble store itself again once the right worker is back', async () => {
  const { page } = await reader.open();
  await page.goto(`${site.url}/uk/`);
  await waitForMark(page, 'ready');
  pullSwitch();
  await page.goto(`${site.url}/uk/`);
  await expectToBecomeClean(page);

  repair();
  await page.goto(`${site.url}/uk/`);
  await waitForMark(page, 'ready');
  await site.stop();
  await page.reload();
  await page.locator('h1').first().waitFor();
});
