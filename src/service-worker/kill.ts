/** Takes the place of sw.js when a published version does harm: deletes what was stored, leaves, and loads open pages anew. */
import { cachePrefix } from '#core/discreet-names.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(cleanUp()));

async function cleanUp(): Promise<void> {
  const names = await self.caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(cachePrefix)).map((name) => self.caches.delete(name)));
  await self.registration.unregister();

  // No claim: a page that came without a worker registers this one each time, and to load it anew would never end.
  const pages = await self.clients.matchAll({ type: 'window' });
  // Not waited for: a page that loads could in turn wait for this worker to be done.
  for (const page of pages) page.navigate(page.url).catch(() => undefined);
}
