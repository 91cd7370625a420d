/** Asks a site as a browser would, and keeps what fetch would tidy away: redirects, packed bodies, headers sent twice. */
import { Agent, type IncomingMessage, request } from 'node:http';
import { Agent as TlsAgent, request as tlsRequest } from 'node:https';

export interface Answer {
  readonly status: number;
  /** By name in small letters. A header that came twice has two values. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: Buffer;
}

export interface AskSite {
  readonly site: string;
  get(path: string, encoding: string): Promise<Answer>;
}

const patienceMs = 30_000;

/** @throws one sentence when the address is not that of a whole site. */
export function askSite(address: string): AskSite {
  const site = readAddress(address);
  const isTls = site.protocol === 'https:';
  const agent = isTls ? new TlsAgent({ keepAlive: true }) : new Agent({ keepAlive: true });

  return {
    site: site.origin,
    get: (path, encoding) =>
      new Promise((resolve, reject) => {
        const fail = (error: Error) => reject(new Error(`${site.origin} does not answer: ${error.message || error}.`));
        const headers = { 'accept-encoding': encoding, 'user-agent': 'pebble-verify' };
        const asked = (isTls ? tlsRequest : request)(new URL(path, site), { agent, headers }, (response) => {
          readAnswer(response).then(resolve, fail);
        });
        asked.setTimeout(patienceMs, () => asked.destroy(new Error('nothing came for half a minute')));
        asked.on('error', fail);
        asked.end();
      }),
  };
}

function readAddress(address: string): URL {
  const site = URL.canParse(address) ? new URL(address) : undefined;
  if (!site) throw new Error(`"${address}" is no address.`);
  if (site.pathname !== '/' || site.search || site.hash)
    throw new Error(`Name the whole site, which is ${site.origin}/, and not an address in it.`);
  return site;
}

async function readAnswer(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);

  const headers = new Map<string, string[]>();
  for (let at = 0; at < response.rawHeaders.length; at += 2) {
    const name = (response.rawHeaders[at] ?? '').toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), response.rawHeaders[at + 1] ?? '']);
  }
  return { status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) };
}
