/** Takes all that Pebble left off this device, as far as a script can. */
import { databaseName, deskDatabaseName } from '#core/discreet-names.ts';

/** Another open page may hold the database; nobody waits for that. */
const patienceMs = 3_000;

export async function eraseAll(): Promise<void> {
  const everything = [forgetWorkers, forgetCaches, forgetDatabases, forgetNotes].map(attempt);
  await Promise.race([Promise.all(everything), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}

/** Plain http has no workers and no caches, and a browser may refuse the rest: what can go, goes. */
async function attempt(forget: () => Promise<unknown>): Promise<void> {
  await forget().catch(() => undefined);
}

async function forgetWorkers(): Promise<void> {
  const workers = await navigator.serviceWorker.getRegistrations();
  await Promise.all(workers.map((worker) => worker.unregister()));
}

async function forgetCaches(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function forgetDatabases(): Promise<void> {
  // Chromium before 71 cannot list them.
  const listed = 'databases' in indexedDB ? await indexedDB.databases() : [];
  const names = listed.map(({ name = databaseName }) => name).concat(databaseName, deskDatabaseName);
  await Promise.all(names.map(forgetDatabase));
}

function forgetDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = () => resolve();
  });
}

async function forgetNotes(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
}
