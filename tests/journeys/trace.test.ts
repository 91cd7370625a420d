/**
 * Nothing on the device tells which topic was read (P7). All texts are stored there anyway, so a text cannot betray
 * itself by being found; what would betray a reader is a difference. Two readers with opposite choices take the same
 * number of steps, end their browsers, and every string that could tell them apart is counted in every kind of file.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serviceKinds } from '#core/directory/vocabulary.ts';
import { countries, editionsOf, numbersOf } from '#tests/journeys/harness/content.ts';
import { pressClose } from '#tests/journeys/harness/press-close.ts';
import { type Choices, oneReader, otherReader, readThis } from '#tests/journeys/harness/read-two-ways.ts';
import { newReader, type Reader } from '#tests/journeys/harness/reader.ts';
import { type Found, historyOf, scanProfile } from '#tests/journeys/harness/scan-profile.ts';
import { openSite, type Site } from '#tests/journeys/harness/site.ts';

let site: Site;
const readers: Reader[] = [];
beforeAll(async () => {
  site = await openSite();
  // Uncompressed, so that what a browser keeps of an answer can be searched.
  site.lie((request) => {
    request.headers['accept-encoding'] = '';
    return false;
  });
});
afterAll(async () => {
  await site.stop();
  for (const reader of readers) await reader.leave();
});

async function readAndEnd(choices: Choices, ending: 'close' | 'just end'): Promise<string> {
  const reader = newReader();
  readers.push(reader);
  const { page } = await reader.open();
  await readThis(page, site.url, choices);
  if (ending === 'close') {
    await pressClose(page);
    await page.locator('.beach[role="application"]').waitFor();
  }
  await site.quiet();
  await reader.close();
  return reader.profile;
}

/** Short numbers such as 112 stand in any binary file by chance; they are left to the longer ones beside them. */
const canaries = [
  ...new Set([
    ...editionsOf('uk').flatMap(({ topics }) =>
      topics.flatMap(({ id, title, sentences }) => [id, title, sentences[0] ?? title]),
    ),
    ...countries.flatMap((country) => [
      ...numbersOf(country),
      new Intl.DisplayNames(['uk'], { type: 'region' }).of(country.country) ?? '',
      ...country.services.map(({ id }) => id),
      ...country.services.map(({ name }) => name.local),
    ]),
    ...serviceKinds,
    '"kind":"topic"',
    '"topic":',
  ]),
].filter((text) => Buffer.byteLength(text) >= 6);

function differences(one: Found, other: Found): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((key) => one[key] !== other[key])
    .map((key) => `${key}: ${one[key] ?? 0} and ${other[key] ?? 0}`);
}

test.each(['close', 'just end'] as const)(
  'two readers of opposite things leave the same behind (%s)',
  async (ending) => {
    const one = await readAndEnd(oneReader, ending);
    const twin = await readAndEnd(oneReader, ending);
    const other = await readAndEnd(otherReader, ending);
    const [found, foundOfTwin, foundOfOther] = [one, twin, other].map((profile) => scanProfile(profile, canaries));
    if (!found || !foundOfTwin || !foundOfOther) throw new Error('nothing was scanned');

    expect(Object.keys(found).length, 'the stored texts are found at all').toBeGreaterThan(100);
    expect(differences(found, foundOfTwin), 'two who read the same').toEqual([]);
    expect(differences(found, foundOfOther), 'two who read opposite things').toEqual([]);
    expect(historyOf(one).length).toBeGreaterThan(0);
    expect(historyOf(other)).toEqual(historyOf(one));
  },
);
