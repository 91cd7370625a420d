/** Composes everything that is made from prepared content: packs, documents, words and headers, still in memory. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { assembleGame } from '#app/game/assemble-game.ts';
import gameCss from '#app/game/game.css?raw';
import gameHtml from '#app/game/game.html?raw';
import emergencyCss from '#app/last-pages/emergency.css?raw';
import smallGameCss from '#app/last-pages/small-game.css?raw';
import smallGameHtml from '#app/last-pages/small-game.html?raw';
import type { ScreenTexts, Words } from '#app/words.ts';
import type { Content } from '#core/content/read-content.ts';
import { peopleFileAddress } from '#core/desk/desk-addresses.ts';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import { shortenNumbers } from '#core/directory/short-numbers.ts';
import { isOneCountry } from '#core/directory/vocabulary.ts';
import { partAddress, partName, splitDocument, writeParts } from '#core/document-parts.ts';
import { bundleAddress, logAddress, rootAddress, signaturesAddress } from '#core/pack/pack-addresses.ts';
import { type LogEntry, writeLogEntry } from '#core/release/log.ts';
import type { SignedRoot } from '#core/release/register.ts';
import { voiceFileAddress } from '#core/speech/voice-list.ts';
import baseCss from '#ui/base.css?raw';
import { bundleDesk } from './bundle-desk.ts';
import { bundleScript } from './bundle-script.ts';
import { sortedByName } from './countries.ts';
import { makeDeskFiles } from './desk/desk-files.ts';
import { type DocumentParts, readingPages, renderLanguage, renderLanguageChoice } from './documents.ts';
import { emergencyBody } from './emergency-page.ts';
import { eraseBody } from './erase-page.ts';
import { type HeaderRule, headerRules, headersInsideWorker, type Transport, toUnderscoreHeaders } from './headers.ts';
import { toCaddyfile } from './host/caddyfile.ts';
import { toNginxConf } from './host/nginx-conf.ts';
import { minifyCss, wrapDocument } from './html.ts';
import { makeLanguageOffers } from './language-offers.ts';
import { makeGreetings } from './make-voice.ts';
import { makeMap } from './map/make-map.ts';
import { bundlePieces } from './pack/bundle-pieces.ts';
import type { Sign } from './pack/sign-for-preview.ts';
import type { Stage } from './pack/stage.ts';
import { securityText } from './security-text.ts';
import { goodForDays, type LanguagePieces, makeSitePacks, momentAfter, publishContent } from './site-packs.ts';
import { readPictures } from './sprite.ts';

export interface SiteOptions {
  root: string;
  stage: Stage;
  transport: Transport;
  /** What may be shown in this stage. */
  content: Content;
  sign: Sign;
  /** Every list of keys, the newest last. */
  roots: readonly SignedRoot[];
  /** Every manifest that was ever published; none in a preview. */
  log: readonly LogEntry[];
  /** Whole seconds since 1970: date and version of the content. */
  moment: number;
}

export interface AppBuild {
  /** Address of the script that every document loads last. */
  bootAddress: string;
  /** Every script and style of the app by its address, boot included. */
  files: ReadonlyMap<string, Uint8Array>;
}

export interface ComposedLanguage extends LanguagePieces {
  wordsAddress: string;
}

export interface ComposedSite {
  /** What is served under each path of `dist/`. */
  files: ReadonlyMap<string, string | Buffer>;
  languages: readonly ComposedLanguage[];
  /** Files of the app that are the same in all languages, beside its scripts and styles. */
  sharedAddresses: readonly string[];
  /** The name of the list of each document's parts, by its address. */
  parts: ReadonlyMap<string, string>;
  rules: readonly HeaderRule[];
  insideWorker: InsideWorker;
  /** Of what only the helper's desk needs, in all languages. */
  deskAddresses: readonly string[];
  /** Of what its tools read in one language. */
  deskAddressesOf(tag: string): string[];
  /** About what the app of each language weighs on the line. */
  appKilobytes: ReadonlyMap<string, number>;
}

/** The pages that need neither network nor cache. */
export interface InsideWorker {
  emergency: string;
  smallGame: string;
  headers: Readonly<Record<string, string>>;
}

/** Of pages with hardly a word on them; a document must name one. */
const noLanguage = { tag: 'en', dir: 'ltr' } as const;

export async function composeSite(options: SiteOptions, app: AppBuild): Promise<ComposedSite> {
  const { root, stage, transport, moment, content, sign, roots, log } = options;
  const published = publishContent(content);
  const { countries } = published;
  const files = new Map<string, string | Buffer>();
  const addAsset = (text: string, ending: string): string => {
    const address = `/assets/${createHash('sha256').update(text).digest('hex').slice(0, 16)}.${ending}`;
    files.set(address, text);
    return address;
  };

  const pictures = readPictures(join(root, 'public', 'pictures'));
  const spriteAddress = addAsset(pictures.sprite, 'svg');
  const map = JSON.stringify(makeMap(countries.map(({ country }) => country).filter(isOneCountry)));
  const mapAddress = addAsset(map, 'json');
  const offers = makeLanguageOffers(published);
  const screenTexts = (words: Words): ScreenTexts => ({
    words: withoutDesk(words),
    sprite: spriteAddress,
    map: mapAddress,
    languages: offers,
  });
  const packs = makeSitePacks(published, moment, roots.length, sign);
  packs.forEach((bytes, address) => {
    files.set(address, bytes);
  });
  for (const { root: list, body, envelope } of roots) {
    files.set(rootAddress(list.version), Buffer.from(body));
    files.set(signaturesAddress(rootAddress(list.version)), Buffer.from(envelope));
  }
  if (log.length > 0) files.set(logAddress, log.map(writeLogEntry).join(''));
  const bundles = bundlePieces(packs, moment);
  bundles.forEach((bundle, address) => {
    files.set(address, bundle);
  });

  for (const { voice } of published.languages) {
    voice?.files.forEach((bytes, sha256) => {
      files.set(voiceFileAddress(sha256), bytes);
    });
  }
  const greeting = ({ tag, texts }: LanguagePieces) => ({
    tag,
    clips: content.clips[tag] ?? [],
    greeting: texts.ui.greeting ?? '',
  });
  const greetings = makeGreetings(published.languages.map(greeting));
  greetings.forEach((bytes, address) => {
    files.set(address, bytes);
  });

  const languages = published.languages.map((language) => ({
    ...language,
    wordsAddress: addAsset(JSON.stringify(screenTexts(language.texts.ui as Words)), 'json'),
  }));

  const style = minifyCss(baseCss);
  const script = await bundleScript(root, join(root, 'src/app/exit.ts'));
  const choiceScript = await bundleScript(root, join(root, 'src/app/language-choice.ts'));
  const boot = app.files.get(app.bootAddress);
  const gameStyle = minifyCss(gameCss);
  const gameScript = await bundleScript(root, join(root, 'src/app/game/game.ts'));
  const sharedBytes = packedBytes([...app.files.values(), pictures.sprite, map, bundles.get(bundleAddress()) ?? '']);
  const appKilobytes = new Map(
    languages.map(({ tag, wordsAddress }) => {
      const own = [files.get(wordsAddress) ?? '', bundles.get(bundleAddress(tag)) ?? ''];
      return [tag, Math.ceil((sharedBytes + packedBytes(own)) / 10_000) * 10];
    }),
  );

  const newest = roots[roots.length - 1];
  if (!newest) throw new Error('There is no list of keys.');
  const desk = await bundleDesk(root, join(root, 'src/app/desk/desk.ts'), newest.root);
  desk.files.forEach((text, address) => {
    files.set(address, text);
  });
  const deskTexts = makeDeskFiles(content, languages, countries);
  deskTexts.files.forEach((text, address) => {
    files.set(address, text);
  });

  const parts = addDocuments(files, content, languages, countries, {
    style,
    script,
    choiceScript,
    boot: { address: app.bootAddress, sum: boot && hashOf(boot) },
    deskAddress: desk.address,
    pictures,
    stage,
    moment,
    appKilobytes,
  });
  files.set('/d/index.html', assembleGame(gameHtml, gameStyle, gameScript));

  const eraseScript = await bundleScript(root, join(root, 'src/app/erase.ts'));
  const eraseWords = findEnglish(languages).texts.ui as Words;
  const erasePage = pictures.inline(eraseBody(eraseWords.close));
  files.set('/e/index.html', wrapDocument(erasePage, { language: noLanguage, style, script: eraseScript }));

  const rules = headerRules({
    stage,
    tags: languages.map(({ tag }) => tag),
    scriptHashes: [hashOf(script), hashOf(choiceScript)],
    styleHashes: [hashOf(style)],
    gameScriptHashes: [hashOf(gameScript)],
    gameStyleHashes: [hashOf(gameStyle)],
    eraseScriptHashes: [hashOf(eraseScript)],
    eraseStyleHashes: [hashOf(style)],
    transport,
  });
  files.set('/_headers', toUnderscoreHeaders(rules));
  files.set('/nginx.conf', toNginxConf(rules));
  files.set('/Caddyfile', toCaddyfile(rules));
  files.set('/robots.txt', `User-agent: *\n${stage === 'preview' ? 'Disallow' : 'Allow'}: /\n`);
  if (stage === 'release') {
    files.set('/.well-known/security.txt', securityText(content.organisation, momentAfter(moment, goodForDays)));
  }

  const insideWorker = await composeInsideWorker(root, countries);
  return {
    files,
    languages,
    sharedAddresses: [spriteAddress, mapAddress],
    deskAddresses: [...desk.files.keys(), ...greetings.keys()],
    // Of people all languages have the same, but a list that all share must not change with a number.
    deskAddressesOf: (tag) => [...deskTexts.addressesOf(tag), peopleFileAddress],
    parts,
    rules,
    insideWorker,
    appKilobytes,
  };
}

/** What only the helper's desk says stands in its document, and travels to nobody else. */
const withoutDesk = (words: Words) =>
  Object.fromEntries(Object.entries(words).filter(([name]) => !name.startsWith('desk'))) as Words;

/** With a style and scripts of their own, for all of it travels whenever one number of any country changes. */
async function composeInsideWorker(root: string, countries: readonly PublishedCountry[]): Promise<InsideWorker> {
  const style = minifyCss(emergencyCss);
  const script = await bundleScript(root, join(root, 'src/app/last-pages/emergency.ts'));
  const gameStyle = minifyCss(smallGameCss);
  const gameScript = await bundleScript(root, join(root, 'src/app/last-pages/small-game.ts'));
  return {
    emergency: shortenNumbers(wrapDocument(emergencyBody(countries), { language: noLanguage, style, script })),
    smallGame: assembleGame(smallGameHtml, gameStyle, gameScript),
    headers: headersInsideWorker([script, gameScript].map(hashOf), [style, gameStyle].map(hashOf)),
  };
}

function addDocuments(
  files: Map<string, string | Buffer>,
  content: Content,
  languages: readonly ComposedLanguage[],
  countries: readonly PublishedCountry[],
  parts: DocumentParts,
): Map<string, string> {
  const names = new Map<string, string>();
  const english = findEnglish(languages);
  const all = content.languages.map(({ language }) => language);
  const forAdults = english.cards && { cards: english.cards, language: english.texts.language };
  const choice = (base: '/' | '/o/') => renderLanguageChoice(all, english.texts.ui as Words, base, parts);
  files.set('/index.html', choice('/'));
  files.set('/404.html', choice('/'));
  files.set('/o/index.html', choice('/o/'));
  for (const language of languages) {
    const sources = { ...language, forAdults, countries: sortedByName(countries, language.names) };
    const reading = readingPages.map((page) => `/${language.tag}/${page}`);
    renderLanguage(sources, parts).forEach((html, address) => {
      files.set(`${address}index.html`, html);
      if (reading.includes(address)) names.set(address, addParts(files, html));
    });
  }
  return names;
}

/** Beside the whole document, for readers who have an older one. */
function addParts(files: Map<string, string | Buffer>, html: string): string {
  const add = (text: string) => {
    const name = partName(createHash('sha256').update(text).digest('hex'));
    files.set(partAddress(name), text);
    return name;
  };
  return add(writeParts(splitDocument(html).map(add)));
}

function findEnglish(languages: readonly ComposedLanguage[]): ComposedLanguage {
  const english = languages.find(({ tag }) => tag === 'en');
  if (!english) throw new Error('locales/languages.json: "en" is missing; all other languages are compared with it.');
  return english;
}

/** As it travels, without what is small: icons and signed lists. */
function packedBytes(contents: ReadonlyArray<string | Uint8Array>): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return contents.reduce((sum, body) => sum + brotliCompressSync(body, { params }).length, 0);
}

const hashOf = (text: string | Uint8Array) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
