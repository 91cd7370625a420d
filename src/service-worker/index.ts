/** The service worker's listeners; what they decide and do lies in the neighbouring files. */

import { makeAnswerMessage } from './answer-message.ts';
import { answerDocument, answerFile } from './answer-request.ts';
import type { Device } from './device.ts';
import { makeBuiltInPages } from './emergency.ts';
import { planRequest } from './plan-request.ts';
import { storeFiles } from './store-group.ts';

declare const self: ServiceWorkerGlobalScope;

const game = __GAME_PAGE__;
const device: Device = {
  build: __BUILD__,
  install: __INSTALL__,
  builtIn: new Map([['/d/', game]]),
  headersOf: (url) => (url === '/d/' ? __HEADERS__.game : __HEADERS__.emergency),
  caches: self.caches,
  fetch: (url, options) => self.fetch(url, options),
};
const pages = makeBuiltInPages({ emergency: __EMERGENCY_PAGE__, game }, __HEADERS__);

const answerMessage = makeAnswerMessage(device, () => self.skipWaiting());

// No skipWaiting here: an open page would lose the chunks of its version under its feet.
self.addEventListener('install', (event) => event.waitUntil(storeFiles(device, device.install)));

// No `activate` listener. Old caches go when a page has reported a good start, not before. And no clients.claim, not
// even the first time: a page that began without a worker needs none, it reaches this one through its registration.

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { method, url, mode } = request;
  const askNetwork = () => self.fetch(request);

  switch (planRequest({ method, url, origin: self.location.origin, isNavigation: mode === 'navigate' })) {
    case 'document':
      return event.respondWith(answerDocument(device, pages, url, askNetwork));
    case 'stored-file':
      return event.respondWith(answerFile(device, url, askNetwork));
    case 'leave-alone':
      return undefined;
  }
});

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  event.waitUntil(answerMessage(event.data, (message) => port?.postMessage(message)));
});
