/** Writes what Caddy has to be told to serve the site as the server of `npm start` does. */
import { contentTypes, plainText, unknownBytes } from '#build/content-types.ts';
import { type HeaderRule, headersForPath } from '#build/headers.ts';
import { readPattern } from './address-pattern.ts';

const head = `# Pebble for Caddy 2.6 or later. Written by the build from the table that _headers comes from: do not change it.
#
# Put these lines into /etc/caddy/Caddyfile and write your own words for DOMAIN and FOLDER (where this file lies):
#
#   DOMAIN {
#     root * FOLDER
#     import FOLDER/Caddyfile
#   }
#
# - root and import always name the folder of one and the same build: the hashes below are those of its documents.
# - Caddy fetches and renews the certificate itself. To look at it on this machine, DOMAIN is http://localhost:8080.
# - Caddy writes no list of who read what unless somebody adds "log": do not.
`;

export function toCaddyfile(rules: readonly HeaderRule[]): string {
  const general = headersForPath(rules, '/404.html');
  const special = rules.filter(({ match }) => match !== '/*');
  const onlySpecial = special.flatMap(({ headers }) => Object.keys(headers)).filter((name) => !(name in general));

  return [
    head,
    // In the order in which it is written, and a later header replaces an earlier one.
    block('route', [
      '@strange not method GET HEAD',
      'header @strange Allow "GET, HEAD"',
      header('', general),
      ...special.flatMap(({ match, headers }, place) => [
        `@rule${place} path ${pathOf(match)}`,
        header(`@rule${place} `, headers),
      ]),
      ...typeLines(),
      atTheEnd(),
      'respond @strange 405',
      fileServer(),
    ]),
    '# What is not there is not there: a page in its place would be stored as a script or as a piece of content.',
    block('handle_errors', [
      header('', { ...general, 'Content-Type': typeOfDocuments }),
      atTheEnd(onlySpecial),
      'rewrite * /404.html',
      fileServer('status 404'),
    ]),
  ].join('\n');
}

const typeOfDocuments = contentTypes['.html'] ?? plainText;

function typeLines(): readonly string[] {
  const named = Object.entries(contentTypes).map(([ending, type]) => ({
    name: ending.slice(1),
    paths: ending === '.html' ? `*${ending} */` : `*${ending}`,
    type,
  }));
  const all = [...named, { name: 'packed', paths: '*.br *.gz', type: unknownBytes }];
  return [
    `header Content-Type ${quote(plainText)}`,
    ...all.flatMap(({ name, paths, type }) => [
      `@${name} path ${paths}`,
      `header @${name} Content-Type ${quote(type)}`,
    ]),
  ];
}

function header(matcher: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name} ${quote(value)}`);
  return block(`header ${matcher}`.trimEnd(), lines).trimEnd();
}

/**
 * Caddy leaves a block in which something is taken away until the answer goes out. That is right for what the file
 * server itself adds, and wrong for all the rest: it would overwrite the rules that come later.
 */
function atTheEnd(gone: readonly string[] = []): string {
  const lines = [...new Set(gone), 'Server'].map((name) => `-${name}`);
  return block('header', ['Vary "Accept-Encoding"', ...lines]).trimEnd();
}

function fileServer(...lines: readonly string[]): string {
  return block('file_server', ['precompressed br gzip', ...lines]).trimEnd();
}

function block(name: string, lines: readonly string[]): string {
  return `${name} {\n${lines.map((line) => `${line.replace(/^/gm, '\t')}\n`).join('')}}\n`;
}

/** Braces would be read as a placeholder. */
function quote(value: string): string {
  if (/[{}]/.test(value)) throw new Error(`"${value}" cannot be written for Caddy.`);
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function pathOf(match: string): string {
  const pattern = readPattern(match);
  return pattern.kind === 'wildcard' ? match : pattern.path;
}
