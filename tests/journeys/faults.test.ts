/** Faults of every kind, a few of each, chosen by a seed; and packs that somebody has changed. All of it: `npm run test:faults`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seed } from '#tests/core/pack/how-many.ts';
import type { Engine } from '#tests/faults/engines/engine.ts';
import { openChromium } from '#tests/faults/engines/open-chromium.ts';
import { allKinds } from '#tests/faults/kinds/all-kinds.ts';
import { isMarked, openTopic } from '#tests/faults/look.ts';
import { type Reader, readerOf } from '#tests/faults/reader.ts';
import { type OpenWorld, openWorld, tryKind } from '#tests/faults/try-faults.ts';
import { hasNews, lookForNews, stayAway } from '#tests/faults/update.ts';
import { appDocument, topic } from '#tests/faults/version.ts';
import { words } from '#tests/journeys/harness/content.ts';
import { makeNewPacks, newTitle, publishedVersion } from '#tests/journeys/harness/new-packs.ts';
import { publishPacks } from '#tests/journeys/harness/publish-packs.ts';

let engine: Engine;
let world: OpenWorld;
beforeAll(async () => {
  engine = await openChromium();
  world = await openWorld(engine, { seed, times: 1 / 3 });
});
afterAll(async () => {
  await world?.close();
  await engine?.end();
});

/** What is lost once in a race is lost: none of these gets a second try. */
const once = { retry: 0 };

test.each(allKinds)(
  `FAULTS_SEED=${seed} loses nothing that could be read: $name`,
  { ...once, timeout: 400_000 },
  async (kind) => {
    const { cases, broken, late, begunAnew } = await tryKind(world, kind);
    for (const one of late) console.warn(`late: ${one}`);
    for (const one of begunAnew) console.warn(`begun anew: ${one}`);
    expect(broken).toEqual([]);
    expect(cases).toBeGreaterThan(0);
  },
);

type Packs = Map<string, Buffer>;

/** Changes one letter, and neither the length nor what can be read as JSON. */
function tamper(packs: Packs, address: string | undefined, from: string, to: string): Packs {
  const body = packs.get(address ?? '')?.toString() ?? '';
  expect(body, address).toContain(from);
  return new Map([...packs, [address ?? '', Buffer.from(body.replace(from, to))]]);
}

const addressOf = (packs: Packs, isIt: (address: string, body: string) => boolean) =>
  [...packs].find(([address, body]) => isIt(address, body.toString()))?.[0];
const newer = publishedVersion + 100;
const honest = makeNewPacks(newer);
const otherSignatures = makeNewPacks(newer + 1);

const changedPiece = 'a piece in which one letter was changed';
const badPacks: Record<string, Packs> = {
  [changedPiece]: tamper(
    honest,
    addressOf(
      honest,
      (_, body) => body.includes(newTitle) && body.includes('"language":"uk"') && body.includes('"age":2'),
    ),
    newTitle,
    newTitle.replace('A', 'B'),
  ),
  'a manifest in which one digit was added': tamper(honest, `/m/${newer}.json`, '"bytes":', '"bytes":1'),
  'a date of freshness that was changed': tamper(honest, '/now.json', '"goodUntil":"20', '"goodUntil":"21'),
  'the signature of another manifest': new Map([
    ...honest,
    [`/m/${newer}.json.sig`, otherSignatures.get(`/m/${newer + 1}.json.sig`) ?? Buffer.alloc(0)],
  ]),
  'a signature of nobody we know': makeNewPacks(newer, () =>
    Buffer.from(
      JSON.stringify({
        t: 'pebble/manifest+v1',
        s: [{ k: '0'.repeat(16), v: Buffer.alloc(64, 1).toString('base64') }],
      }),
    ),
  ),
  'an older version, rightly signed': makeNewPacks(publishedVersion - 100),
};

async function openApp({ site, tab }: Reader): Promise<void> {
  const url = site.url + appDocument;
  if (await tab.goto(url)) return;
  console.warn(`late: ${appDocument}, after a change of versions`);
  expect(await tab.goto(url), 'the app opens').toBe(true);
}

/** A reader with everything stored; then a build with other packs is published, and the reader comes back. */
async function comeBackTo(packs: Packs) {
  const work = mkdtempSync(join(tmpdir(), 'pebble-packs-'));
  const reader = await readerOf(engine, { folder: publishPacks(join(work, 'before')) });
  const { site } = reader;
  try {
    site.publish(publishPacks(join(work, 'after'), packs));
    const how = await lookForNews(reader.tab, 60);
    // A new version takes its turn when no page of the one before is open.
    await reader.comeBack();
    await openApp(reader);
    if (await hasNews(reader.tab)) {
      await stayAway(reader);
      await openApp(reader);
    }
    const { tab } = reader;
    if (!(await isMarked(tab, 'ready'))) return { how, title: 'nothing', says: [] };
    const { title } = await openTopic(tab);
    const says = await tab.evaluate(async () => {
      document.querySelector<HTMLElement>('#app > .back:not(.one-language)')?.click();
      await new Promise((resolve) => setTimeout(resolve, 500));
      const shown = Array.from(document.querySelectorAll<HTMLElement>('#app [data-says]'));
      return shown.filter((one) => one.getClientRects().length > 0).map((one) => one.innerText);
    });
    return { how, title, says };
  } finally {
    await reader.leave();
    rmSync(work, { recursive: true });
  }
}

test('a newer version, rightly signed, is taken', once, async () => {
  expect(await comeBackTo(honest)).toMatchObject({ how: 'installed', title: newTitle });
});

test.each(Object.entries(badPacks))('%s is refused, and what was there is still read', once, async (what, packs) => {
  const { how, title, says } = await comeBackTo(packs);
  // The worker hashes every piece; signatures are looked at by the page, so that with those the update itself comes.
  expect(how).toBe(what === changedPiece ? 'redundant' : 'installed');
  expect(title).toBe(topic?.title);
  // Of the update at most this one sentence; the others tell what is stored.
  const { allOffline, keptHere, notUpdated } = words('uk');
  expect([[], [notUpdated]]).toContainEqual(says.filter((sentence) => ![allOffline, keptHere].includes(sentence)));
});
