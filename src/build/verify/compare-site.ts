/** Holds a site against a build: every file in every encoding, the headers of every address, and what is not there. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { HeaderRule } from '#build/headers.ts';
import { headersForPath } from '#build/headers.ts';
import type { Answer, AskSite } from './ask-site.ts';
import { faultsOfHeaders } from './compare-headers.ts';
import { type Difference, otherHash } from './difference.ts';
import { type Build, sha256 } from './read-build.ts';

const encodings = ['identity', 'br', 'gzip'] as const;
/** At the same time: a keeper's own server should not mind. */
const atOnce = 6;
/** Told to the host, and kept to itself by some. Where they are shown they must be the right ones. */
const forTheHost = new Set(['_headers', 'nginx.conf', 'Caddyfile']);
const packedAs = ', packed as ';
const unknownAddresses = ['/no-such-page/', '/assets/no-such-file.js'];

export async function compareSite(ask: AskSite, build: Build): Promise<readonly Difference[]> {
  const { files, rules } = build;
  const isTwin = (path: string) => /\.(br|gz)$/.test(path) && files.has(path.slice(0, -3));
  const paths = [...files.keys()].filter((path) => !isTwin(path) && path !== '404.html');

  const looks = [
    ...paths.map((path) => () => compareFile(ask, build, path)),
    ...unknownAddresses.map((address) => () => compareUnknown(ask, build, address)),
  ];
  return gatherHeaders((await runSome(looks)).flat(), rules);
}

async function compareFile(ask: AskSite, { files, rules }: Build, path: string): Promise<readonly Difference[]> {
  const address = addressOf(path);
  const faults: Difference[] = [];
  for (const encoding of encodings) {
    const answer = await ask.get(address, encoding);
    const { status } = answer;
    if (status === 404 && forTheHost.has(path)) return [];
    if (status === 404) return [{ what: 'missing', address, detail: '' }];
    if (status !== 200)
      return [{ what: 'other status', address, detail: `${status}${whereTo(answer)} instead of 200` }];
    faults.push(...compareAnswer(answer, address, encoding, files.get(path) ?? ''));
    faults.push(...headerFaults(rules, address, answer));
  }
  return withoutTwins(faults);
}

/** A host that answers every address with a page would let one be stored in the place of a script. */
async function compareUnknown(ask: AskSite, { files, rules }: Build, address: string): Promise<readonly Difference[]> {
  const answer = await ask.get(address, 'identity');
  if (answer.status !== 404) {
    const detail = `${answer.status}${whereTo(answer)} where nothing is; 404 is what the app relies on`;
    return [{ what: 'other status', address, detail }];
  }
  const wanted = files.get('404.html');
  const bytes = wanted === undefined ? [] : compareAnswer(answer, address, 'identity', wanted);
  return [...bytes, ...headerFaults(rules, address, answer)];
}

function compareAnswer(answer: Answer, address: string, asked: string, wanted: string): readonly Difference[] {
  const encoding = answer.headers.get('content-encoding')?.[0] ?? 'identity';
  if (encoding !== 'identity' && encoding !== asked) {
    return [
      { what: 'wrong header', address, detail: `Content-Encoding is "${encoding}" though only ${asked} was accepted` },
    ];
  }
  const found = unpack(answer.body, encoding);
  if (!found) return [{ what: 'other bytes', address, detail: `cannot be unpacked as ${encoding}` }];

  const hash = sha256(found);
  const how = encoding === 'identity' ? '' : `${packedAs}${encoding}`;
  return hash === wanted ? [] : [{ what: 'other bytes', address, detail: otherHash(hash, wanted) + how }];
}

function unpack(body: Buffer, encoding: string): Buffer | undefined {
  try {
    if (encoding === 'br') return brotliDecompressSync(body);
    return encoding === 'gzip' ? gunzipSync(body) : body;
  } catch {
    return undefined;
  }
}

function headerFaults(rules: readonly HeaderRule[], address: string, answer: Answer): Difference[] {
  return faultsOfHeaders(rules, ruledBy(address), answer).map((detail) => ({ what: 'wrong header', address, detail }));
}

const addressOf = (path: string) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`;

const whereTo = ({ headers }: Answer) => headers.get('location')?.map((to) => ` to ${to}`) ?? '';

/** The same fault in several encodings is one fault. */
function withoutTwins(faults: readonly Difference[]): readonly Difference[] {
  const keys = faults.map(({ what, detail }) => `${what} ${detail.split(packedAs)[0]}`);
  return faults.filter((_, place) => keys.indexOf(keys[place] ?? '') === place);
}

/** An answer that says "nothing here" follows the rules of the page that says so. */
const ruledBy = (address: string) => (unknownAddresses.includes(address) ? '/404.html' : address);

/** One wrong line in a host's configuration shows at a hundred addresses: one row for each kind of address. */
function gatherHeaders(differences: readonly Difference[], rules: readonly HeaderRule[]): readonly Difference[] {
  const rows = new Map<string, { first: Difference; more: number }>();
  for (const one of differences) {
    const kind =
      one.what === 'wrong header' ? JSON.stringify(headersForPath(rules, ruledBy(one.address))) : one.address;
    const key = `${one.what} ${kind} ${one.detail}`;
    const row = rows.get(key);
    if (row) row.more++;
    else rows.set(key, { first: one, more: 0 });
  }
  return [...rows.values()].map(({ first, more }) =>
    more === 0 ? first : { ...first, address: `${first.address} and ${more} more` },
  );
}

async function runSome<T>(tasks: ReadonlyArray<() => Promise<T>>): Promise<T[]> {
  const results: T[] = [];
  const waiting = [...tasks.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await next[1]();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
