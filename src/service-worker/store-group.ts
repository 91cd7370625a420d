/** Stores files so that a version holds them whole; what is done stays done, so a second try goes on where it broke. */
import { bundleAddress } from '#core/pack/pack-addresses.ts';
import { allGroups, begunMark, type Group, type GroupName } from '#core/worker-messages.ts';
import { auditEntries } from './audit.ts';
import { composeFromParts, type PartsOnTheWay } from './compose-parts.ts';
import { type Device, listVersionsToTry, openOwnCache, type VersionCache } from './device.ts';
import { type Download, download } from './download.ts';
import {
  type FileLists,
  fetchBundle,
  fetchFileLists,
  fetchReadingAtOnce,
  isFiles,
  type Reading,
  refuse,
  type StoredFile,
} from './file-list.ts';
import { forEachAtOnce } from './for-each-at-once.ts';
import { markGroup, putMark } from './group-marks.ts';
import { hashBytes } from './hash-bytes.ts';
import { makeKept, readEntry } from './kept-response.ts';
import { isPiece, listPieces } from './pack-files.ts';
import { faultOf } from './store-error.ts';

type OnProgress = (done: number, total: number) => void;

const atOnce = 6;

/** The install set is stored along: it may have been lost since, and costs nothing when it is there. */
export async function storeGroup(device: Device, group: Group, tag: string, onProgress: OnProgress): Promise<void> {
  const { files, texts } = await fetchList(device, group, tag);
  await storeListed(device, `${group}:${tag}`, files, onProgress, texts);
}

/** What an older version held of a language, with one list for all of it. */
export async function storeGroupsAnew(device: Device, tag: string, names: readonly GroupName[]): Promise<void> {
  const lists = await fetchFileLists(device, tag);
  // Documents first: they can be read without the app.
  for (const group of allGroups.filter((group) => names.includes(`${group}:${tag}`))) {
    const files = await filesOf(device, group, lists);
    const isUnasked = group !== 'reading' && !device.isGoodLine(lists.kilobytes * 1000);
    if (isUnasked && !(await isHeavyPartHeld(device, files))) return;
    await storeListed(device, `${group}:${tag}`, files);
  }
}

/** What all languages share stands in a list of its own, kept like any file: a changed text does not bring it again. */
async function filesOf(device: Device, group: Group, lists: FileLists): Promise<readonly StoredFile[]> {
  const { reading, app, desk, shared } = lists;
  if (group === 'reading') return reading;
  if (!shared) return app;
  const more = ((await readStored(device, shared)) as Partial<Record<Group, unknown>>)[group];
  const own = group === 'desk' && desk ? [desk, ...asFiles(await readStored(device, desk))] : [];
  return [...app, shared, ...asFiles(more), ...own];
}

function asFiles(data: unknown): readonly StoredFile[] {
  return isFiles(data) ? data : refuse();
}

async function readStored(device: Device, file: StoredFile): Promise<unknown> {
  return (await (await storeFiles(device, [file])).match(file.url))?.json();
}

/** On a slow or costly line changed texts and numbers are brought; a changed app or voice waits until it is asked for. */
async function isHeavyPartHeld(device: Device, files: readonly StoredFile[]): Promise<boolean> {
  for (const { url } of files) if (/\.(js|bin)$/.test(url) && !(await holdsAnyOf(device, url))) return false;
  return true;
}

async function storeListed(
  device: Device,
  name: GroupName,
  files: readonly StoredFile[],
  onProgress?: OnProgress,
  texts?: ReadonlyMap<string, string>,
): Promise<void> {
  // First, because a document that came in a list takes its headers from there.
  await storeFiles(device, device.install);
  const [group, tag = ''] = name.split(':');
  const pieces = group === 'app' ? await listPieces(files, tag, (file) => readStored(device, file)) : [];
  const all = [...files, ...pieces];
  const known = new Map([...(texts || []), ...(await fetchManyPieces(device, tag, pieces))]);
  await putMark(await openOwnCache(device), begunMark(name), all);
  await markGroup(await storeFiles(device, [...device.install, ...all], onProgress, known), name, all);
}

/** Fewer are brought one by one. */
const many = 8;

/** Where many pieces are missing, one answer brings those of the language, and one those that all languages share. */
async function fetchManyPieces(
  device: Device,
  tag: string,
  pieces: readonly StoredFile[],
): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  const lacking = new Set<string>();
  for (const { url } of pieces) if (!(await holdsAnyOf(device, url))) lacking.add(url);

  for (const address of [bundleAddress(tag), bundleAddress()]) {
    if (lacking.size < many) break;
    const bundle = await fetchBundle(device, address).catch(() => new Map<string, string>());
    bundle.forEach((text, url) => {
      if (lacking.delete(url)) known.set(url, text);
    });
  }
  return known;
}

/** An update brings what changed and no more; so does a second try on a line that broke the large answer. */
async function fetchList(device: Device, group: Group, tag: string): Promise<Reading> {
  const isFirstTime = group === 'reading' && !(await holdsAnyOf(device, `/${tag}/`));
  const atOnce = isFirstTime ? await fetchReadingAtOnce(device, tag).catch(unlessOtherVersion) : undefined;
  return atOnce || { files: await filesOf(device, group, await fetchFileLists(device, tag)), texts: new Map() };
}

function unlessOtherVersion(error: unknown): undefined {
  if (faultOf(error) === 'other-version') throw error;
  return undefined;
}

async function holdsAnyOf(device: Device, url: string): Promise<boolean> {
  for (const cache of await openVersionsToTry(device)) if (await cache.match(url)) return true;
  return false;
}

const openVersionsToTry = async (device: Device) =>
  Promise.all((await listVersionsToTry(device)).map((name) => device.caches.open(name)));

/** Resolves only after every entry was read back from the cache and had its hash. Throws a StoreError, or the cache's own. */
export async function storeFiles(
  device: Device,
  files: readonly StoredFile[],
  onProgress: OnProgress = () => undefined,
  texts: ReadonlyMap<string, string> = new Map(),
): Promise<VersionCache> {
  const cache = await openOwnCache(device);
  const versions = await openVersionsToTry(device);

  const onTheWay: PartsOnTheWay = new Map();
  let done = 0;
  const store = (file: StoredFile) => storeFile(device, file, cache, { versions, text: texts.get(file.url), onTheWay });
  await forEachAtOnce(atOnce, files, async (file) => {
    await store(file);
    onProgress(++done, files.length);
  });

  const lost = await auditEntries(cache, files);
  if (lost.length > 0) {
    // WebKit can lose an entry, and then whatever is put in its place, until it is told to delete what it does not show.
    for (const url of lost) await cache.delete(url);
    const again = files.filter(({ url }) => lost.includes(url));
    await forEachAtOnce(atOnce, again, store);
    if ((await auditEntries(cache, again)).length > 0) refuse();
  }
  return cache;
}

interface Sources {
  versions: readonly VersionCache[];
  /** The document, where it came along in a list. */
  text: string | undefined;
  onTheWay: PartsOnTheWay;
}

async function storeFile(
  device: Device,
  file: StoredFile,
  own: VersionCache,
  { versions, text, onTheWay }: Sources,
): Promise<void> {
  if ((await auditEntries(own, [file])).length === 0) return;

  const held =
    (await findHeld(file, versions)) ||
    (await takeText(file, own, text)) ||
    (await takeParts(device, file, own, versions, onTheWay));
  await own.put(file.url, makeKept(file, held || (await fetchFile(device, file))));
}

async function takeText(file: StoredFile, own: VersionCache, text: string | undefined): Promise<Download | undefined> {
  return text === undefined ? undefined : asAnswer(file, own, await new Response(text).arrayBuffer());
}

async function takeParts(
  device: Device,
  file: StoredFile,
  own: VersionCache,
  versions: readonly VersionCache[],
  onTheWay: PartsOnTheWay,
): Promise<Download | undefined> {
  if (!file.parts) return undefined;
  for (const version of versions) {
    const before = await readEntry(version, file.url);
    if (!before) continue;
    const bytes = await composeFromParts(device, file.parts, before.bytes, onTheWay).catch(() => undefined);
    return bytes && asAnswer(file, own, bytes);
  }
  return undefined;
}

/** What did not come as an answer has no headers of its own: documents have those of the language choice, pieces say what they are. */
async function asAnswer(
  { url, sha256 }: StoredFile,
  own: VersionCache,
  bytes: ArrayBuffer,
): Promise<Download | undefined> {
  const headers = isPiece(url)
    ? new Headers({ 'content-type': 'application/json' })
    : (await readEntry(own, '/'))?.headers;
  return headers && (await hashBytes(bytes)) === sha256 ? { bytes, headers } : undefined;
}

async function findHeld({ url, sha256 }: StoredFile, versions: readonly VersionCache[]): Promise<Download | undefined> {
  for (const cache of versions) {
    const kept = await readEntry(cache, url);
    if (kept?.hash === sha256) return kept;
  }
  return undefined;
}

/**
 * The browser's own cache first, however old: the hash tells whether it will do, and the page that is being read
 * does not travel twice. Past it when that holds something wrong, for a wrong answer would be repeated for ever.
 */
async function fetchFile(device: Device, file: StoredFile): Promise<Download> {
  const first = await fetchExact(device, file, 'force-cache').catch(() => undefined);
  return first || fetchExact(device, file, 'reload');
}

async function fetchExact(device: Device, { url, sha256 }: StoredFile, cache: RequestCache): Promise<Download> {
  const file = await download(device, url, cache);
  return (await hashBytes(file.bytes)) === sha256 ? file : refuse();
}
