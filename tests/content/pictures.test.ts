/** Keeps the pictures calm, small and safe to put inline: every file in public/pictures and public/icons is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ownPictures = [
  ...['pebble', 'language', 'age-1', 'age-2', 'age-3'],
  ...['help-now', 'telling', 'on-the-way', 'is-this-ok', 'my-rights', 'feelings', 'cards', 'people', 'calm'],
  ...['body', 'phone-and-pictures', 'offers-on-the-way', 'work-and-debt', 'who-to-tell', 'child-until-18'],
  ...['child-helpline', 'emergency', 'police', 'ambulance-doctor', 'fire', 'trafficking-line', 'violence-line'],
  ...['missing', 'refugee-info', 'online-safety', 'chat', 'world'],
];
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
const deniedWords =
  'anus blood bomb breast brutality cage chain corpse death gun handcuffs jail knife naked nude penis prison prisoner rape sex skull slave vagina war weapon worker'.split(
    ' ',
  );

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
  return file.split(/[^a-z0-9]+/i).filter((word) => deniedWords.includes(word.toLowerCase()));
}

describe('the set', () => {
  test('is exactly the pictures that were agreed on', () => {
    const agreed = [...ownPictures, ...controls].map((name) => `${name}.svg`);
    expect(pictures.map(({ file }) => file).sort()).toEqual(agreed.sort());
  });

  test('has no file name that a child should not meet', () => {
    const denied = [...readdirSync(pictureFolder), ...readdirSync(iconFolder)].flatMap(deniedIn);
    expect(denied).toEqual([]);
    expect(deniedIn('police-brutality.svg')).toEqual(['brutality']);
    expect(deniedIn('sex_worker.svg')).toEqual(['sex', 'worker']);
  });
});

describe.each(pictures)('$file', ({ text, bytes, isControl }) => {
  const tags = tagsOf(text);
  const attributes = tags.flatMap((tag) => tag.attributes);

  test('is small enough for a slow line', () => {
    expect(bytes).toBeLessThanOrEqual(isControl ? 900 : 1200);
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
  test('are the five that the start page and the manifest name', () => {
    const files = ['icon-192.png', 'icon-512.png', 'icon-maskable-512.png', 'icon-monochrome.svg', 'pebble.svg'];
    expect(readdirSync(iconFolder).sort()).toEqual(files);
  });

  test.each([
    ['icon-192.png', 192],
    ['icon-512.png', 512],
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
