/** Builds the whole of `dist/`: app → packs → documents → worker → headers → compressed twins → checksums. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { assembleGame } from '#app/game/assemble-game.ts';
import gameCss from '#app/game/game.css?raw';
import gameHtml from '#app/game/game.html?raw';
import type { Words } from '#app/words.ts';
import { type Content, type Files, readContent } from '#core/content/read-content.ts';
import { tellFaults } from '#core/content/tell-faults.ts';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import { publishCountry } from '#core/directory/publish.ts';
import baseCss from '#ui/base.css?raw';
import { bundleScript } from './bundle-script.ts';
import { writeChecksums } from './checksums.ts';
import { compressAll } from './compress.ts';
import { type DocumentParts, renderLanguage, renderLanguageChoice } from './documents.ts';
import { emergencyBody } from './emergency-page.ts';
import { type FileEntry, writeFileList } from './file-list.ts';
import { headerRules, headersForPath, toUnderscoreHeaders } from './headers.ts';
import { minifyCss, wrapDocument } from './html.ts';
import { makeNames } from './names.ts';
import { makePacks } from './pack/make-packs.ts';
import { signForPreview } from './pack/sign-for-preview.ts';
import type { Stage } from './pack/stage.ts';
import { makeEditions } from './pieces.ts';
import { readPictures } from './sprite.ts';

/** Everything people write, as text by its path from the root of the repository. */
const files: Files = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(
      ['/locales/**/*.json', '/locales/*/.review.json', '/src/content/*.json', '/src/content/directory/*.json'],
      {
        query: '?raw',
        import: 'default',
        eager: true,
      },
    ),
  ).map(([path, text]) => [path.slice(1), text]),
);

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

/** @throws with every fault of every content file, in sentences, when there is any. */
export function readAllContent(): Content {
  const result = readContent(files, (text) => sha256(text).slice(0, 12));
  if ('content' in result) return result.content;
  throw new Error(`Nothing was built. ${tellFaults(result.faults)}`);
}

export interface AppBuild {
  /** Address of the script that every document loads last. */
  bootAddress: string;
  /** Addresses of every script and style of the app, boot included. */
  addresses: readonly string[];
}

export interface SiteOptions {
  root: string;
  stage: Stage;
  /** Whole seconds since 1970: date and version of the content. */
  moment: number;
}

export async function buildSite({ root, stage, moment }: SiteOptions, app: AppBuild): Promise<void> {
  const dist = join(root, 'dist');
  const content = readAllContent();
  const countries = publishedCountries(content);
  const site = new Map<string, string | Buffer>();
  const addAsset = (text: string, ending: string): string => {
    const address = `/assets/${sha256(text).slice(0, 16)}.${ending}`;
    site.set(address, text);
    return address;
  };

  const pictures = readPictures(join(root, 'public', 'pictures'));
  const spriteAddress = addAsset(pictures.sprite, 'svg');
  const languages = content.languages.map((texts) => ({
    texts,
    tag: texts.language.tag,
    editions: makeEditions(content, texts),
    names: makeNames(texts.language, namesWanted(countries)),
    wordsAddress: addAsset(JSON.stringify(texts.ui), 'json'),
  }));

  const issued = new Date(moment * 1000).toISOString();
  const packs = makePacks({
    languages: languages.map(({ tag, editions, names }) => ({
      tag,
      pieces: [
        ...editions.map((data) => ({ kind: 'edition' as const, age: data.age, data })),
        { kind: 'names' as const, data: names },
      ],
    })),
    directory: countries,
    version: moment,
    issued,
    goodUntil: new Date((moment + 180 * 86_400) * 1000).toISOString(),
    sign: signForPreview(stage),
  });
  packs.forEach((bytes, address) => {
    site.set(address, bytes);
  });

  const style = minifyCss(baseCss);
  const script = await bundleScript(root, join(root, 'src/app/exit.ts'));
  const gameScript = await bundleScript(root, join(root, 'src/app/game/game.ts'));
  const gameStyle = minifyCss(gameCss);
  const game = assembleGame(gameHtml, gameStyle, gameScript);

  const appAddresses = [...app.addresses, spriteAddress];
  const parts: DocumentParts = {
    style,
    script,
    bootAddress: app.bootAddress,
    spriteAddress,
    pictures,
    stage,
    appKilobytes: kilobytesOf(
      appAddresses.map((address) => site.get(address) ?? readFileSync(join(dist, address))).concat(...packs.values()),
    ),
  };

  const english = languages.find(({ tag }) => tag === 'en');
  if (!english) throw new Error('locales/languages.json: "en" is missing; all other languages are compared with it.');
  const choice = (base: '/' | '/o/') =>
    renderLanguageChoice(
      content.languages.map(({ language }) => language),
      english.texts.ui as Words,
      base,
      parts,
    );
  site.set('/index.html', choice('/'));
  site.set('/404.html', choice('/'));
  site.set('/o/index.html', choice('/o/'));
  site.set('/d/index.html', game);
  for (const language of languages) {
    const sources = { ...language, countries: sortedByName(countries, language.names.countries, language.tag) };
    renderLanguage(sources, parts).forEach((html, address) => {
      site.set(`${address}index.html`, html);
    });
  }

  const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  const rules = headerRules({
    stage,
    scriptHashes: [hash(script)],
    styleHashes: [hash(style)],
    gameScriptHashes: [hash(gameScript)],
    gameStyleHashes: [hash(gameStyle)],
  });
  site.set('/_headers', toUnderscoreHeaders(rules));
  site.set('/robots.txt', stage === 'preview' ? 'User-agent: *\nDisallow: /\n' : 'User-agent: *\nAllow: /\n');

  writeAll(dist, site);
  const icons = copyIcons(root, dist);

  const entryOf = (address: string): FileEntry => ({
    url: address,
    sha256: sha256(readFileSync(join(dist, address.endsWith('/') ? `${address}index.html` : address))),
  });
  const build = sha256(
    [...site.keys(), ...app.addresses, ...icons]
      .sort()
      .map((address) => `${address} ${sha256(readFileSync(join(dist, address)))}`)
      .join('\n'),
  ).slice(0, 12);

  for (const { tag, wordsAddress } of languages) {
    writeFileList(dist, tag, {
      build,
      reading: ['', '1/', '2/', '3/', 'p/'].map((page) => entryOf(`/${tag}/${page}`)),
      app: [...appAddresses, wordsAddress, ...icons].map(entryOf),
    });
  }

  const emergency = wrapDocument(pictures.inline(emergencyBody(countries)), {
    language: { tag: 'en', dir: 'ltr' },
    style,
    script,
  });
  const keptHeaders = (path: string) => {
    const { 'Cache-Control': _, ...headers } = headersForPath(rules, path);
    return { ...headers, 'Content-Type': 'text/html; charset=utf-8' };
  };
  const worker = await bundleScript(root, join(root, 'src/service-worker/index.ts'), {
    __BUILD__: build,
    __INSTALL__: ['/', '/d/'].map(entryOf),
    __EMERGENCY_PAGE__: emergency,
    __GAME_PAGE__: game,
    __HEADERS__: { emergency: keptHeaders('/'), game: keptHeaders('/d/') },
  });
  writeFileSync(join(dist, 'sw.js'), `${worker}\n`);

  await compressAll(dist);
  await writeChecksums(dist);
}

function publishedCountries({ countries }: Content): PublishedCountry[] {
  return countries
    .map(publishCountry)
    .filter(({ emergency, services }) => emergency.length + services.length > 0)
    .sort((a, b) => (a.country < b.country ? -1 : 1));
}

function namesWanted(countries: readonly PublishedCountry[]) {
  const languages = countries.flatMap(({ services }) => services.flatMap((service) => service.languages ?? []));
  return {
    countries: countries.map(({ country }) => country).filter((code) => code !== 'ZZ'),
    languages: [...new Set(languages)],
  };
}

/** By name as the language sorts them; what is for the whole world comes last. */
function sortedByName(countries: readonly PublishedCountry[], names: Readonly<Record<string, string>>, tag: string) {
  const collator = new Intl.Collator(tag);
  const nameOf = ({ country }: PublishedCountry) => names[country] ?? '\uffff';
  return [...countries].sort((a, b) => collator.compare(nameOf(a), nameOf(b)));
}

function kilobytesOf(contents: ReadonlyArray<string | Uint8Array>): number {
  const bytes = contents.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
  return Math.ceil(bytes / 10_000) * 10;
}

function writeAll(dist: string, site: ReadonlyMap<string, string | Buffer>): void {
  site.forEach((body, address) => {
    const file = join(dist, address);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  });
}

/** @returns their addresses. */
function copyIcons(root: string, dist: string): string[] {
  const icons = ['icon-192.png', 'icon-512.png', 'icon-maskable-512.png', 'icon-monochrome.svg', 'pebble.svg'];
  mkdirSync(join(dist, 'icons'), { recursive: true });
  for (const name of icons) cpSync(join(root, 'public', 'icons', name), join(dist, 'icons', name));
  cpSync(join(root, 'public', 'icons', 'icon-192.png'), join(dist, 'favicon.ico'));
  cpSync(join(root, 'public', 'manifest.webmanifest'), join(dist, 'manifest.webmanifest'));
  return [...icons.map((name) => `/icons/${name}`), '/manifest.webmanifest'];
}
