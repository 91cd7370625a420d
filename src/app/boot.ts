/** Runs once the text stands: stores the language for reading, then – on a good line, or when asked – the app. */
import './polyfill.ts';
import { canServe, type Group, type GroupName, type WorkerStatus } from '#core/worker-messages.ts';
import type { OnProgress } from '#platform/ask-worker.ts';
import { isGoodLine } from '#platform/line.ts';
import { connectWorker, type StoreOutcome, type WorkerLink } from '#platform/worker-link.ts';
import { offerToLook } from './look-for-newer.ts';
import type { AreKept } from './main.tsx';
import { readMark, setMark } from './offline-mark.ts';
import { tryAgain } from './try-again.ts';

const root = document.documentElement;
root.setAttribute('data-booted', '');

/** The script and the list of the greetings. */
const greetingBytes = 4_000;

/** How often it is looked whether what was stored is still there. */
const lookAgainMs = 30_000;

async function boot(): Promise<void> {
  const link = await connectWorker();
  // The language choice belongs to no language; opening it has stored it and the game.
  const tag = root.dataset.language;
  if (!tag) return greet();

  // Before anything is stored: afterwards a page of the older version would vouch for the newer one.
  await link?.startedWell();
  const status = await link?.status(tag, true);
  const isAppHere = status?.groups.includes('app') === true;
  const storeReading = () => keep(link, 'reading', tag, status);
  // Without a line an app that lies here is not made to wait.
  const reading = await (isAppHere ? storeReading() : tryAgain(storeReading));
  setMark(reading.kind === 'stored' ? 'reading' : 'nothing');
  addHomeScreenFiles();
  let arePacksKept: AreKept = () => Promise.resolve(false);
  if (link) watchOver(link, tag, () => arePacksKept());
  // Without crypto.subtle (plain http) nothing could be verified: the app does not start, the documents serve.
  if (!window.isSecureContext || !crypto.subtle) return;

  if (link) offerToLook(link);
  const box = document.querySelector('[data-more]');
  const bytes = Number(box?.getAttribute('data-more')) * 1000;
  // A line that did not bear these few documents is not given the app unasked.
  const isLineBroken = reading.kind === 'refused' && reading.fault === 'no-network';
  const onProgress =
    isAppHere || (isGoodLine(bytes) && !isLineBroken) ? undefined : showProgress(await untilAskedFor());
  // Before the app: where a device shows boxes for the letters of this language, nothing is more urgent.
  if (root.dataset.script) await (await import('#platform/draw-letters.ts')).drawLetters(link, keep);

  const isAppStored = (await keep(link, 'app', tag, status, onProgress)).kind === 'stored';
  root.removeAttribute('data-wants');
  if (!isAppStored && isHalfUpdated(status, tag)) return;
  // Where nothing was held, a newer version may have taken its turn meanwhile.
  const holder = isAppHere ? status : await link?.status(tag);
  const { startApp } = await import('./main.tsx');
  arePacksKept = await startApp({
    tag,
    screenAddress: root.dataset.words ?? '',
    version: holder?.version,
    storedBeside: isAppStored ? holder?.build : undefined,
    link,
    // A tablet that is never closed would wait for ever with what it has stored.
    onAbandoned: async () => link?.startWaitingVersion(),
  });
  if (isAppStored && readMark() === 'reading' && (await arePacksKept())) setMark('ready');
  if (link) await bringAlong(link, status?.heldBefore ?? []);
}

/** A few hundred bytes of what could be said; a sound is fetched at a tap only. */
async function greet(): Promise<void> {
  if (isGoodLine(greetingBytes)) await (await import('./greet.ts')).offerGreetings();
}

/**
 * Stores what is missing, and asks for nothing when all of it is here. What could not be stored anew may be here from
 * before: without a network the promise of the last visit must hold.
 */
async function keep(
  link: WorkerLink | undefined,
  group: Group,
  tag: string,
  status: WorkerStatus | undefined,
  onProgress?: OnProgress,
): Promise<StoreOutcome> {
  if (!link) return { kind: 'refused', fault: 'no-answer' };
  if (status?.groups.includes(group)) return { kind: 'stored' };
  const outcome = await link.store(group, tag, onProgress);
  if (outcome.kind === 'stored') return outcome;
  const now = await link.status(tag, true);
  return now && canServe(now, group, tag) ? { kind: 'stored' } : outcome;
}

/** Documents of this version beside an app and packs of the one before could contradict each other: they serve alone. */
function isHalfUpdated(status: WorkerStatus | undefined, tag: string): boolean {
  return status?.groups.includes('reading') === true && status.heldBefore.includes(`app:${tag}`);
}

/** What an older version held for other languages is brought to this one; until then the older one stays. */
async function bringAlong(link: WorkerLink, groups: readonly GroupName[]): Promise<void> {
  // Nobody knows how much that is.
  if (!isGoodLine(Infinity)) return;
  for (const name of groups) {
    const [group, tag = ''] = name.split(':') as [Group, string?];
    await link.store(group, tag);
  }
}

/** Only now, because on a slow line a browser opens one more connection for these. */
function addHomeScreenFiles(): void {
  for (const [rel, href] of [
    ['manifest', '/manifest.webmanifest'],
    ['icon', '/icons/pebble.svg'],
    ['apple-touch-icon', '/icons/icon-192.png'],
  ] as const) {
    const link = document.createElement('link');
    link.setAttribute('rel', rel);
    link.setAttribute('href', href);
    document.head.appendChild(link);
  }
}

/** What was promised must stay true: the mark falls as soon as something is gone. */
function watchOver(link: WorkerLink, tag: string, arePacksKept: AreKept): void {
  const look = async () => {
    const mark = readMark();
    if (mark === 'nothing' || document.visibilityState === 'hidden') return;
    const held = await link.status(tag);
    if (!held || !canServe(held, 'reading', tag)) setMark('nothing');
    else if (mark === 'ready' && !(canServe(held, 'app', tag) && (await arePacksKept()))) setMark('reading');
  };
  setInterval(look, lookAgainMs);
  document.addEventListener('visibilitychange', look);
}

/** On a slow or costly line the rest waits for a tap. @returns what was tapped. */
function untilAskedFor(): Promise<Element> {
  return new Promise((resolve) => {
    root.setAttribute('data-wants', '');
    addEventListener('click', function onTap({ target }) {
      const box = target instanceof Element ? target.closest('[data-more]') : null;
      if (!box) return;
      removeEventListener('click', onTap);
      resolve(box);
    });
  });
}

/** In place of the button, which has done its work. */
function showProgress(box: Element): OnProgress {
  const progress = document.createElement('progress');
  const button = box.querySelector('button');
  progress.setAttribute('aria-label', button?.textContent ?? '');
  if (button) box.replaceChild(progress, button);
  return (done, total) => {
    progress.max = total;
    progress.value = done;
  };
}

// Whatever fails here, the document stays as it is and can be read.
boot().catch(() => undefined);
