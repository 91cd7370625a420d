/** Writes the whole of `dist/` beside the app: documents, packs, icons, lists, worker, compressed twins, checksums. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lettersAddress, tagOfLetters } from '#core/language/script-letters.ts';
import { manifestAddress, nowAddress, signaturesAddress } from '#core/pack/pack-addresses.ts';
import { tagOfVoice, voiceFileAddress } from '#core/speech/voice-list.ts';
import { bundleScript } from './bundle-script.ts';
import { listFiles, writeChecksums } from './checksums.ts';
import { type AppBuild, type ComposedSite, composeSite, type SiteOptions } from './compose-site.ts';
import { compressAll } from './compress.ts';
import { readingPages } from './documents.ts';
import { type FileEntry, writeDeskList, writeFileList, writeFilesOnly, writeSharedList } from './file-list.ts';
import { makeSbom, readLockFile } from './sbom.ts';

/**
 * @param app its files are in `dist/` already.
 * @param letters a font by script.
 */
export async function writeSite(
  options: SiteOptions,
  app: AppBuild,
  letters: ReadonlyMap<string, Buffer>,
): Promise<void> {
  const dist = join(options.root, 'dist');
  const site = await composeSite(options, app);
  site.files.forEach((body, address) => {
    const file = join(dist, address);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  });
  const icons = copyIcons(join(options.root, 'public'), dist);
  copyFileSync(join(options.root, 'THIRD-PARTY-NOTICES.md'), join(dist, 'licenses.txt'));
  writeFileSync(join(dist, 'sbom.json'), makeSbom(readLockFile(options.root)));
  await writeKillSwitch(options.root, dist);
  letters.forEach((font, script) => {
    mkdirSync(join(dist, tagOfLetters(script)));
    writeFileSync(join(dist, lettersAddress(script)), font);
  });

  const lists = [nowAddress, manifestAddress(options.moment)];
  const signed = [...lists, ...lists.map(signaturesAddress)];
  const entries = (addresses: readonly string[]) => addresses.map((address) => entryOf(dist, address));
  const shared = writeSharedList(dist, {
    app: entries([...app.files.keys(), ...site.sharedAddresses, ...icons]),
    desk: entries(site.deskAddresses),
  });
  const build = await numberOf(dist);
  for (const { tag, wordsAddress, guide } of site.languages) {
    const hasGuide = guide.length > 0;
    writeFileList(dist, tag, {
      build,
      reading: readingPages.map((page) => {
        const entry = entryOf(dist, `/${tag}/${page}`);
        const parts = site.parts.get(entry.url);
        return parts === undefined ? entry : { ...entry, parts };
      }),
      app: entries([wordsAddress, ...(hasGuide ? [`/${tag}/h/`] : []), ...signed]),
      ...(hasGuide && { desk: writeDeskList(dist, tag, entries(site.deskAddressesOf(tag))) }),
      shared,
      kilobytes: site.appKilobytes.get(tag) ?? 0,
    });
  }
  for (const script of letters.keys()) {
    const files = [entryOf(dist, lettersAddress(script))];
    writeFilesOnly(dist, tagOfLetters(script), build, files);
  }
  for (const { tag, voice } of site.languages) {
    if (voice) writeFilesOnly(dist, tagOfVoice(tag), build, entries([...voice.files.keys()].map(voiceFileAddress)));
  }
  writeFileSync(join(dist, 'sw.js'), await workerOf(options.root, dist, build, options.moment, site));

  await compressAll(dist);
  await writeChecksums(dist);
}

/** In a folder of its own, where no browser asks for it, until somebody has to put it in the worker's place. */
async function writeKillSwitch(root: string, dist: string): Promise<void> {
  const script = await bundleScript(root, join(root, 'src/service-worker/kill.ts'));
  mkdirSync(join(dist, 'kill'));
  writeFileSync(join(dist, 'kill', 'sw.js'), `${script}\n`);
}

/** Changes with any file of the site, so that files of two versions are never mixed. */
async function numberOf(dist: string): Promise<string> {
  const lines = (await listFiles(dist)).map((file) => `${file} ${sha256(join(dist, file))}`);
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12);
}

async function workerOf(
  root: string,
  dist: string,
  build: string,
  version: number,
  site: ComposedSite,
): Promise<string> {
  const script = await bundleScript(root, join(root, 'src/service-worker/index.ts'), {
    __BUILD__: build,
    __VERSION__: version,
    __INSTALL__: ['/', '/d/'].map((address) => entryOf(dist, address)),
    __INSIDE__: site.insideWorker,
  });
  return `${script}\n`;
}

function entryOf(dist: string, address: string): FileEntry {
  return { url: address, sha256: sha256(join(dist, address.endsWith('/') ? `${address}index.html` : address)) };
}

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** @returns the addresses that belong to the app. */
function copyIcons(from: string, dist: string): string[] {
  mkdirSync(join(dist, 'icons'), { recursive: true });
  const icons = readdirSync(join(from, 'icons')).sort();
  for (const name of icons) copyFileSync(join(from, 'icons', name), join(dist, 'icons', name));
  copyFileSync(join(from, 'manifest.webmanifest'), join(dist, 'manifest.webmanifest'));
  // Browsers ask for this name on their own; an answer costs less than a page that says it is not there.
  copyFileSync(join(from, 'icons', 'icon-192.png'), join(dist, 'favicon.ico'));
  return [...icons.map((name) => `/icons/${name}`), '/manifest.webmanifest'];
}
