/** The service worker's listeners; what they decide and do lies in the neighbouring files. */

import { type Connection, isGoodLine } from '#core/good-line.ts';
import { makeAnswerMessage } from './answer-message.ts';
import { answerDocument, answerFile } from './answer-request.ts';
import type { Device } from './device.ts';
import { makeBuiltInPages } from './emergency.ts';
import { installVersion } from './install-version.ts';
import { planRequest } from './plan-request.ts';

declare const self: ServiceWorkerGlobalScope;

const device: Device = {
  build: __BUILD__,
  version: __VERSION__,
  install: __INSTALL__,
  isGoodLine: (bytes) => isGoodLine((self.navigator as { connection?: Connection }).connection, bytes),
  clock: Date.now,
  chance: Math.random,
  caches: self.caches,
  fetch: (url, options) => self.fetch(url, options),
};
const pages = makeBuiltInPages(__INSIDE__);

const answerMessage = makeAnswerMessage(device, () => self.skipWaiting());

/**
 * Whoever holds something keeps the version it belongs to: an open page would lose the chunks under its feet. In the
 * place of a version that holds nothing, or of a portal's page that calls itself a script, nobody waits for a turn.
 */
async function install(): Promise<void> {
  if (await installVersion(device)) await self.skipWaiting();
}

self.addEventListener('install', (event) => {
  keepPagesOffTheLine(event as RouterEvent);
  event.waitUntil(install());
});

interface RouterEvent extends ExtendableEvent {
  addRoutes?(rule: { condition: { requestMode: string }; source: string }): Promise<void>;
}

/** Else Chromium asks the site for the same page while it wakes this worker: the network would hear of every visit. */
function keepPagesOffTheLine(event: RouterEvent): void {
  event.addRoutes?.({ condition: { requestMode: 'navigate' }, source: 'fetch-event' }).catch(() => undefined);
}

// No `activate` listener. Old caches go when a page has reported a good start, not before. And no clients.claim, not
// even the first time: a page that began without a worker needs none, it reaches this one through its registration.

/** What the browser keeps may be a portal's page that wanted to stay for a year. Documents of ours are asked about anyway. */
const askAnew = (url: string) => self.fetch(url, { cache: 'no-cache', credentials: 'same-origin', redirect: 'manual' });

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { method, url, mode } = request;

  switch (planRequest({ method, url, origin: self.location.origin, isNavigation: mode === 'navigate' })) {
    case 'document':
      return event.respondWith(answerDocument(device, pages, url, () => askAnew(url)));
    case 'stored-file':
      return event.respondWith(answerFile(device, url, () => self.fetch(request)));
    case 'leave-alone':
      return undefined;
  }
});

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  event.waitUntil(answerMessage(event.data, (message) => port?.postMessage(message)));
});
