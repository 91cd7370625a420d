/** Answers requests from the layers that are left: own version, older versions, network, pages inside the worker. */
import { cachePrefix } from '#core/discreet-names.ts';
import { type Device, listVersionsToTry } from './device.ts';
import { readEntry } from './kept-response.ts';
import { documentPath } from './plan-request.ts';
import { orNothing, within } from './within.ts';

/** Makes a page that needs no cache and no network. */
export interface BuiltInPages {
  emergency(): Response;
  game(): Response;
}

type AskNetwork = () => Promise<Response>;

const lookupMs = 1500;
/** For the second look, when the first may already have taken its time: help must show within three seconds. */
const lastLookupMs = 1000;
const networkMs = 10_000;

export async function answerDocument(
  device: Device,
  pages: BuiltInPages,
  url: string,
  askNetwork: AskNetwork,
): Promise<Response> {
  const path = documentPath(url);
  const looking = lookThroughVersions(device, path);
  const stored = await soon(lookupMs, looking);
  if (stored) return stored;

  // Somebody may be leaving in a hurry: the game never waits for a network.
  if (path === '/d/') return pages.game();

  const fresh = await soon(networkMs, askNetwork());
  if (fresh && fresh.status < 500) return fresh;

  // The first look may only have been slow.
  const [late, choice] = [looking, lookThroughVersions(device, '/')].map((one) => soon(lastLookupMs, one));
  return (await late) || (await choice) || pages.emergency();
}

/** Any version will do: the name of such a file is its hash. */
export async function answerFile(device: Device, url: string, askNetwork: AskNetwork): Promise<Response> {
  const looking = lookThroughVersions(device, new URL(url).pathname);
  return (await soon(lookupMs, looking)) || askNetwork();
}

/** The own version by its name: it can be read where storage does not tell which others there are. */
async function lookThroughVersions(device: Device, path: string): Promise<Response | undefined> {
  // Not opened: a cache that was erased in this moment would come back.
  const look = (name: string) => readEntry({ match: (url) => device.caches.match(url, { cacheName: name }) }, path);
  const own = cachePrefix + device.build;
  let kept = await look(own);
  if (!kept)
    for (const name of await listVersionsToTry(device)) {
      if (name !== own) kept ??= await look(name);
    }
  return kept && new Response(kept.bytes, { headers: kept.headers });
}

const soon = <T>(ms: number, promise: Promise<T>) => orNothing(within(ms, promise));
