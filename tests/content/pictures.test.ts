/** Keeps the pictures calm, small and safe to put inline: every file in public/pictures and public/icons is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { turningPictures } from '#core/pictures/turning-pictures.ts';
import descriptions from '#locales/en/pictures.json' with { type: 'json' };
import { files } from './repository.ts';

const controls = [
  ...['x', 'arrow-left', 'phone', 'message', 'volume', 'player-stop', 'check', 'chevron-down', 'home', 'language'],
  ...['device-mobile', 'eye', 'wifi-off', 'download'],
].map((name) => `control-${name}`);

const shapes = {
  svg: ['xmlns', 'viewBox', 'fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'],
  path: ['d', 'fill', 'stroke-dasharray'],
  circle: ['cx', 'cy', 'r', 'fill'],
};
const accent = 'var(--picture-fill,#cfe3df)';
const deniedWords = [
  ...['anus', 'blood', 'bomb', 'breast', 'brutality', 'cage', 'chain', 'corpse', 'death', 'gun', 'handcuffs', 'jail'],
  ...['knife', 'naked', 'nude', 'penis', 'pregnant', 'prison', 'prisoner', 'rape', 'sex', 'skull', 'slave', 'vagina'],
  ...['war', 'weapon'],
];

const pictureFolder = join(process.cwd(), 'public/pictures');
const iconFolder = join(process.cwd(), 'public/icons');
const pictures = readdirSync(pictureFolder).map((file) => {
  const text = readFileSync(join(pictureFolder, file), 'utf8');
  return { file, text, bytes: Buffer.byteLength(text), isControl: file.startsWith('control-') };
});

function attributesOf(tag: string) {
  return [...tag.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map((found) => ({ name: found[1] ?? '', value: found[2] ?? '' }));
}

function tagsOf(text: string) {
  return [...text.matchAll(/<(\w+)((?: [\w:-]+="[^"<>]*")*)\/?>/g)].map((found) => ({
    element: found[1] ?? '',
    attributes: attributesOf(found[2] ?? ''),
  }));
}

function deniedIn(file: string) {
  const words = file.split(/[^a-z0-9]+/i);
  return words.filter((word) => [word, word.replace(/s$/i, '')].some((one) => deniedWords.includes(one.toLowerCase())));
}

/** Every picture that a JSON value names, under whichever of our keys. */
function picturesNamedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'picture' && typeof inner === 'string') return [inner];
    return ['pictures', 'roles', 'places'].includes(key) ? textsIn(inner) : picturesNamedIn(inner);
  });
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const factFiles = Object.keys(files).filter((file) => /^src\/content\/[a-z-]+\.json$/.test(file));

describe('the set', () => {
  test('is exactly the controls and the pictures that have a description', () => {
    const agreed = [...Object.keys(descriptions), ...controls].map((name) => `${name}.svg`);
    expect(pictures.map(({ file }) => file).sort()).toEqual(agreed.sort());
  });

  test.each(Object.entries(descriptions))('%s is described in one short sentence', (_, description) => {
    expect(description).toMatch(/^[A-Z][^.!?\n]{4,89}\.$/);
  });

  test.each(factFiles)('has every picture that %s names', (file) => {
    const named = picturesNamedIn(JSON.parse(files[file] ?? ''));
    expect(named.filter((name) => !(name in descriptions) && !controls.includes(name))).toEqual([]);
  });

  test('would notice a picture that nobody drew, wherever it is named', () => {
    const facts = {
      decks: [{ picture: 'a', cards: [{ id: 'x', picture: 'b' }] }],
      roles: ['c'],
      pictures: { 1: ['d'] },
    };
    expect(picturesNamedIn(facts)).toEqual(['a', 'b', 'c', 'd']);
    expect(picturesNamedIn(JSON.parse(files['src/content/topics.json'] ?? ''))).toContain('who-to-tell');
  });

  test('turns only pictures that exist, and none that carries a number, a clock or a telephone', () => {
    const names = pictures.map(({ file }) => file.slice(0, -4));
    expect([...turningPictures].filter((name) => !names.includes(name))).toEqual([]);
    expect([...turningPictures].filter((name) => /clock|number|phone|check|fingerprint/.test(name))).toEqual([]);
  });

  test('has no file name that a child should not meet', () => {
    const denied = [...readdirSync(pictureFolder), ...readdirSync(iconFolder)].flatMap(deniedIn);
    expect(denied).toEqual([]);
    expect(deniedIn('police-brutality.svg')).toEqual(['brutality']);
    expect(deniedIn('sex_worker.svg')).toEqual(['sex']);
    expect(deniedIn('skulls.svg')).toEqual(['skulls']);
    expect(deniedIn('anus.svg')).toEqual(['anus']);
    expect(deniedIn('warm-jacket.svg')).toEqual([]);
  });
});

describe.each(pictures)('$file', ({ text, bytes, isControl }) => {
  const tags = tagsOf(text);
  const attributes = tags.flatMap((tag) => tag.attributes);

  test('is small enough for a slow line', () => {
    expect(bytes).toBeLessThanOrEqual(isControl ? 900 : 1300);
  });

  test('is one flat list of shapes: no text, script, style, link or comment can hide in it', () => {
    expect(text).toMatch(/^<svg(?: [\w:-]+="[^"<>]*")+>(?:<(?:path|circle)(?: [\w:-]+="[^"<>]*")+\/>)+<\/svg>\n$/);
  });

  test('has only the attributes that a drawing needs', () => {
    for (const { element, attributes: own } of tags) {
      const allowed = Object.entries(shapes).find(([name]) => name === element)?.[1] ?? [];
      expect(own.map(({ name }) => name).filter((name) => !allowed.includes(name))).toEqual([]);
    }
  });

  test('follows the one style of the set', () => {
    const root = Object.fromEntries((tags[0]?.attributes ?? []).map(({ name, value }) => [name, value]));
    expect(root).toEqual({
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: isControl ? '0 0 24 24' : '0 0 48 48',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': isControl ? '2' : '2.5',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    });
  });

  test('takes its colours from the page: the line from the text, one soft accent that has a fallback', () => {
    const fills = attributes.filter(({ name }) => name === 'fill').map(({ value }) => value);
    expect([...new Set(fills)].sort()).toEqual(isControl ? ['none'] : ['none', accent]);
  });
});

describe('the icons', () => {
  test('are the four that the start page and the manifest name', () => {
    const files = ['icon-192.png', 'icon-maskable-512.png', 'icon-monochrome.svg', 'pebble.svg'];
    expect(readdirSync(iconFolder).sort()).toEqual(files);
  });

  test.each([
    ['icon-192.png', 192],
    ['icon-maskable-512.png', 512],
  ])('%s is a square PNG of %i pixels and at most 12 kB', (file, side) => {
    const png = readFileSync(join(iconFolder, file));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([side, side]);
    expect(png.length).toBeLessThanOrEqual(12_000);
  });

  test.each(['pebble.svg', 'icon-monochrome.svg'])('%s is only stones', (file) => {
    const text = readFileSync(join(iconFolder, file), 'utf8');
    expect(text).toContain('viewBox="0 0 48 48"');
    expect(
      new Set(
        tagsOf(text)
          .map(({ element }) => element)
          .filter((element) => element !== 'g'),
      ),
    ).toEqual(new Set(['svg', 'path']));
    expect(text).not.toMatch(/ (?:id|class|style|width|height|href|on\w+)=|<!/);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1000);
  });
});
