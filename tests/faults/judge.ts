/** Looks, with the network gone, whether everything that was promised can be read, and never a mixture of two versions. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Tab } from './engines/engine.ts';
import { choiceOfLanguages, damagesOf, emergencyPage, game, isMarked, markOf, openTopic, whatStands } from './look.ts';
import type { Reader } from './reader.ts';
import { appDocument, documents, type Version } from './version.ts';

const short = (text: string) => `"${text.slice(0, 60)}"`;

/** Of one case: what did not come when it was opened, but did when it was opened again. No loss, and never silent. */
export const lateOnes = new AsyncLocalStorage<string[]>();

const shownAt = async (tab: Tab, url: string) => ((await tab.goto(url)) ? whatStands(tab) : 'nothing');

/** Chromium can hold the first page after a change of versions up for half a minute (`platform/worker-link.ts`). */
async function shownAgainAt(tab: Tab, url: string): Promise<string> {
  const shown = await shownAt(tab, url);
  if (shown !== 'nothing') return shown;
  const again = await shownAt(tab, url);
  if (again !== 'nothing') lateOnes.getStore()?.push(`${new URL(url).pathname} came when it was opened again`);
  return again;
}

export interface Verdict {
  complaints: string[];
  holds: Version | undefined;
}

/** The browser was closed since: a version that waited may have taken its turn. @returns also which version that is. */
export async function judgeWhole(reader: Reader, allowed: readonly Version[]): Promise<Verdict> {
  const verdict = await judgeDocuments(reader, allowed);
  const { tab, site } = reader;
  await tab.goto(site.url + appDocument);
  if (await isMarked(tab, 'ready')) verdict.complaints.push(...(await complaintsOfApp(tab, verdict.holds)));
  else verdict.complaints.push(`the app is gone, marked "${await markOf(tab)}"`);
  return verdict;
}

/** Where a page's own storage fails it, the documents must be there; and the app, if the mark says so. */
export async function judgeDocuments(reader: Reader, allowed: readonly Version[], before?: string): Promise<Verdict> {
  const { site } = reader;
  const tab = await reader.comeBack(before);
  const complaints: string[] = [];
  let holds: Version | undefined;
  for (const address of documents) {
    const shown = await (address === documents[0] ? shownAgainAt : shownAt)(tab, site.url + address);
    holds ??= allowed.find(({ texts }) => texts[address] === shown);
    if (!holds || shown !== holds.texts[address]) complaints.push(`${address} shows ${short(shown)}`);
  }
  for (const [address, wanted] of [
    ['/', choiceOfLanguages],
    ['/d/', game],
  ]) {
    const shown = await shownAt(tab, `${site.url}${address}`);
    if (shown !== wanted) complaints.push(`${address} shows ${short(shown)}`);
  }
  return { complaints, holds };
}

/** @param allowed whose texts it may show; without them those of the version that the documents are of. */
export async function complaintsOfApp(
  tab: Tab,
  holds: Version | undefined,
  allowed: readonly Version[] = holds ? [holds] : [],
): Promise<string[]> {
  const { title, lacks } = await openTopic(tab);
  if (holds && !allowed.some((one) => one.title === title))
    return [`the app shows ${short(title)} beside documents of another version`];
  return lacks.map((sentence) => `the app lacks ${short(sentence)}`);
}

/** Quicker, where the version before went on: every byte of it is hashed in the page that is open, and one document opened anew. */
export async function judgeUnchanged({ site, tab }: Reader, version: Version, turn: number): Promise<string[]> {
  const complaints = (await damagesOf(tab, version)).map((address) => `${address} is no longer whole`);
  const address = documents[turn % documents.length] ?? appDocument;
  const shown = await shownAt(tab, site.url + address);
  if (shown !== version.texts[address]) complaints.push(`${address} shows ${short(shown)}`);
  return complaints;
}

/** Where nothing was promised: the browser's own honest error, or a page of ours that works; never anything between. */
export async function judgeUnpromised(
  { site, tab }: Reader,
  { texts }: Version,
  keptByBrowser?: string,
): Promise<string[]> {
  const complaints: string[] = [];
  for (const address of ['/', documents[0], '/d/'].filter((one) => one !== keptByBrowser)) {
    const shown = await shownAt(tab, site.url + address);
    const right = address === '/d/' ? game : (texts[address] ?? choiceOfLanguages);
    if (!['nothing', right, choiceOfLanguages, emergencyPage].includes(shown))
      complaints.push(`${address} shows ${short(shown)}`);
  }
  return complaints;
}
