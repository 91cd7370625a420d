/** Bytes: every kind of document against the text it brings, and what else the goals speak of. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Bench } from './bench.ts';
import { inKilobytes, sum } from './figures.ts';
import { atMost, onlyTold } from './report.ts';

/** Ten segments, less what TLS and HTTP/2 put before a first answer. */
const firstWindow = 14_600;
const beforeTheBody = 1200;

const capByAge = { 1: 11_000, 2: 17_500, 3: 24_000 } as const;

/** The same documents under `/o/`, which are never stored. */
const lookOnly = ['', '1/', '2/', '3/', 'p/', 'c/', 'h/'] as const;

export function weigh({ content, add }: Bench, site: string): void {
  const section = 'Bytes of documents';
  const tags = content.languages.map(({ language }) => language.tag);
  const read = (path: string) => readFileSync(join(site, path));
  const eachTag = (path: string, measure: (html: Buffer) => number) =>
    tags.map((tag) => measure(read(`${tag}/${path}index.html`)));
  const named = (what: string) => `${what} (${tags.join(' / ')})`;

  add(
    atMost(section, named('start document'), eachTag('', packed), 6000, inKilobytes),
    onlyTold(section, named('its bare text'), eachTag('', packedText).map(inKilobytes).join(' / ')),
  );
  for (const age of [1, 2, 3] as const) {
    const whole = eachTag(`${age}/`, packed);
    const bare = eachTag(`${age}/`, packedText);
    add(
      atMost(section, named(`edition, age ${age}`), whole, capByAge[age], inKilobytes),
      onlyTold(section, named('its bare text'), bare.map(inKilobytes).join(' / ')),
      atMost(
        section,
        named(`edition, age ${age}: beyond 1.15 × its bare text`),
        whole.map((bytes, at) => bytes - 1.15 * (bare[at] ?? 0)),
        4000,
        inKilobytes,
      ),
      {
        ...onlyTold(section, `Close, help and first screen of age ${age} in the first window`, ''),
        figure: tags.map((tag) => (opensWithHelp(read(`${tag}/${age}/index.html`), tag) ? 'yes' : 'no')).join(' / '),
        goal: `first ${inKilobytes(firstWindow)}`,
        isHeld: tags.every((tag) => opensWithHelp(read(`${tag}/${age}/index.html`), tag)),
      },
    );
  }
  add(
    onlyTold(section, named('people who can help'), eachTag('p/', packed).map(inKilobytes).join(' / ')),
    onlyTold(section, named('its bare text'), eachTag('p/', packedText).map(inKilobytes).join(' / ')),
    atMost(section, named('cards and stories'), eachTag('c/', packed), 24_000, inKilobytes),
    onlyTold(section, named('its bare text'), eachTag('c/', packedText).map(inKilobytes).join(' / ')),
    onlyTold(section, named('guide for helpers'), eachTag('h/', packed).map(inKilobytes).join(' / ')),
    onlyTold(section, named('its bare text'), eachTag('h/', packedText).map(inKilobytes).join(' / ')),
    onlyTold(
      section,
      named('to look at only: start / age 1 / age 2 / age 3 / people / cards and stories / guide'),
      tags
        .map((tag) => lookOnly.map((path) => inKilobytes(packed(read(`o/${tag}/${path}index.html`)))).join(', '))
        .join(' / '),
    ),
    onlyTold(section, 'language choice', inKilobytes(packed(read('index.html')))),
    onlyTold(section, 'drawing game', inKilobytes(packed(read('d/index.html')))),
    onlyTold(section, 'service worker', inKilobytes(packed(read('sw.js')))),
    atMost(
      section,
      'install (/, /d/, sw.js)',
      sum(['index.html', 'd/index.html', 'sw.js'].map((path) => packed(read(path)))),
      40_000,
      inKilobytes,
    ),
    atMost(section, 'app entry (largest script)', largestScript(site), 85_000, inKilobytes),
    onlyTold(section, 'all scripts of the app', inKilobytes(sum(scripts(site)))),
  );
}

function packed(body: Buffer): number {
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  }).length;
}

/** What a person reads of it, and not one tag. */
function packedText(html: Buffer): number {
  const text = html
    .toString()
    .replace(/^[\s\S]*<body[^>]*>/, '')
    .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&(amp|lt|gt|quot|#x27|#39);/g, "'")
    .replace(/\n+/g, '\n')
    .trim();
  return packed(Buffer.from(text));
}

/** Unpacks only what fits into the first window and looks whether the first screen is in it. */
function opensWithHelp(html: Buffer, tag: string): boolean {
  const body = brotliCompressSync(html).subarray(0, firstWindow - beforeTheBody);
  const opening = brotliDecompressSync(body, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString();
  return opening.includes('href="/d/"') && opening.includes(`href="/${tag}/p/"`) && opening.includes('<details');
}

function scripts(site: string): number[] {
  const names = readdirSync(join(site, 'assets')).filter((name) => name.endsWith('.js'));
  return names.map((name) => packed(readFileSync(join(site, 'assets', name))));
}

const largestScript = (site: string) => Math.max(...scripts(site));
