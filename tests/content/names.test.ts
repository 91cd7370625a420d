/** Promises about everything that shows by name: files, titles, icons, headers. None tells what Pebble is about, in any language. */
import { describe, expect, it } from 'vitest';
import * as discreetNames from '#core/discreet-names.ts';
import { listAddresses, readAddress, readJson } from './built-site.ts';
import { everythingSaid, readRepository } from './repository.ts';
import { tellsOf, wordsOfTheSubject } from './words-of-the-subject.ts';

const content = readRepository();
const addresses = listAddresses();
const documents = addresses.filter((name) => name.endsWith('.html'));
const read = (name: string) => readAddress(`/${name}`).toString();
const found = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([, value = '']) => value);

describe('the list of words', () => {
  it('is there for every language, and each word stands in its texts', () => {
    for (const { language } of content.languages) {
      const words = wordsOfTheSubject[language.tag] ?? [];
      expect(words.length, language.tag).toBeGreaterThan(10);
      const said = everythingSaid(content, language.tag)
        .map(({ text }) => text.normalize('NFC').toLowerCase())
        .join('\n');
      expect(
        words.filter((word) => !said.includes(word)),
        language.tag,
      ).toEqual([]);
    }
  });

  it('would notice a name that tells', () => {
    for (const name of [
      'help-uk.html',
      'Child Helpline',
      'Допомога дітям',
      'مساعدة',
      'ሓገዝ',
      'Aide',
      'کمک',
      'Caawimaad',
    ])
      expect(tellsOf(name), name).not.toEqual([]);
    expect(tellsOf('Pebble')).toEqual([]);
  });
});

describe('what shows of the site by name', () => {
  it('no file is called by its subject', () => {
    expect(addresses.length).toBeGreaterThan(100);
    expect(addresses.flatMap(tellsOf)).toEqual([]);
  });

  it('every document is called Pebble, and says nothing of itself in its head', () => {
    expect(documents.length).toBeGreaterThan(80);
    for (const name of documents) {
      const html = read(name);
      expect(found(html, /<title>([^<]*)<\/title>/g), name).toEqual(['Pebble']);
      const head = html.slice(0, html.indexOf('</head>')).replace(/<style>.*?<\/style>/gs, '');
      const metas = found(head, /<meta ([^>]*)>/g);
      expect(
        metas.filter((meta) => !/^(charset|name="(viewport|color-scheme|robots|theme-color)"|http-equiv)/.test(meta)),
        name,
      ).toEqual([]);
      expect(tellsOf(head), name).toEqual([]);
    }
  });

  it('no place in a document can get into its address', () => {
    for (const name of documents) {
      const html = read(name);
      const ids = found(html, /<(?!symbol|use|svg)[a-z0-9]+\b[^>]*?\sid="([^"]*)"/g);
      expect(ids.flatMap(tellsOf), name).toEqual([]);
      expect(
        found(html, /\shref="([^"]*#[^"]*)"/g).filter((href) => !/^(#|\/assets\/)/.test(href)),
        name,
      ).toEqual([]);
      expect(found(html, /<[a-z]+[^>]*\s(?:name|target|download)="([^"]*)"/g).flatMap(tellsOf), name).toEqual([]);
    }
  });

  it('the manifest offers a name, two colours and icons, and nothing else', () => {
    const manifest = readJson<Record<string, unknown>>('/manifest.webmanifest');
    const allowed = [
      'id',
      'name',
      'short_name',
      'start_url',
      'scope',
      'display',
      'background_color',
      'theme_color',
      'icons',
    ];
    expect(Object.keys(manifest).filter((key) => !allowed.includes(key))).toEqual([]);
    expect([manifest.name, manifest.short_name, manifest.start_url]).toEqual(['Pebble', 'Pebble', '/']);
    expect(tellsOf(JSON.stringify(manifest))).toEqual([]);
    const { icons } = readJson<{ icons: ReadonlyArray<{ src: string; purpose?: string }> }>('/manifest.webmanifest');
    expect(
      icons
        .map(({ purpose }) => purpose)
        .filter(Boolean)
        .sort(),
    ).toEqual(['any maskable', 'monochrome']);
    expect(icons.filter(({ src }) => !addresses.includes(src.slice(1)))).toEqual([]);
  });

  it('icons are shapes without a word', () => {
    const icons = addresses.filter((name) => name.startsWith('icons/'));
    expect(icons.length).toBeGreaterThanOrEqual(4);
    for (const name of icons.filter((one) => one.endsWith('.svg')))
      expect(read(name).match(/<(title|desc|text|metadata|style|script|image)|\sid=|aria-|<!--/), name).toBe(null);
    for (const name of icons.filter((one) => one.endsWith('.png')))
      expect(
        chunksOf(readAddress(`/${name}`)).filter((kind) => /^(tEXt|zTXt|iTXt|eXIf)$/.test(kind)),
        name,
      ).toEqual([]);
  });

  it('no header tells, on any address', () => {
    expect(tellsOf(read('_headers'))).toEqual([]);
    expect(tellsOf(read('robots.txt'))).toEqual([]);
  });

  it('what is stored and handed on is called by two signs, or Pebble', () => {
    const names = Object.values(discreetNames).map(String);
    expect(names.flatMap(tellsOf)).toEqual([]);
    for (const name of names) expect(/^pebble$/i.test(name) || name.length <= 2, name).toBe(true);
  });
});

/** The kinds of the parts of a PNG. */
function chunksOf(png: Buffer): string[] {
  const kinds: string[] = [];
  for (let at = 8; at + 8 <= png.length; at += 12 + png.readUInt32BE(at))
    kinds.push(png.toString('latin1', at + 4, at + 8));
  return kinds;
}
