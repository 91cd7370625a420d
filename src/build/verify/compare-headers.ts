/** Holds the headers of one answer against the rules of a build. */
import { typeOf } from '#build/content-types.ts';
import { type HeaderRule, headersForPath } from '#build/headers.ts';
import type { Answer } from './ask-site.ts';

/** None of our addresses sends these; each would tell somebody something or let somebody in. */
const neverSent = ['set-cookie', 'access-control-allow-origin', 'refresh', 'link', 'report-to', 'nel'];

/** @returns a sentence for each fault. */
export function faultsOfHeaders(rules: readonly HeaderRule[], path: string, { headers }: Answer): readonly string[] {
  const wanted = new Map(
    Object.entries(headersForPath(rules, path)).map(([name, value]) => [name.toLowerCase(), { name, value }]),
  );
  const elsewhere = rules.flatMap((rule) => Object.keys(rule.headers));
  const unwanted = new Map([...elsewhere, ...neverSent].map((name) => [name.toLowerCase(), name]));

  return [
    ...[...wanted].flatMap(([key, { name, value }]) => faultOf(name, value, headers.get(key) ?? [])),
    ...[...unwanted]
      .filter(([key]) => !wanted.has(key) && headers.has(key))
      .map(([, name]) => `${name} should not be there`),
    ...faultOfType(path, headers.get('content-type')?.[0] ?? ''),
  ];
}

function faultOf(name: string, wanted: string, [found, ...more]: readonly string[]): readonly string[] {
  if (found === undefined) return [`${name} is missing`];
  if (more.length > 0) return [`${name} comes ${more.length + 1} times`];
  return found === wanted ? [] : [`${name} is "${shorten(found)}", not "${shorten(wanted)}"`];
}

/** Hosts write names of types differently; what counts is what a browser makes of them under `nosniff`. */
function faultOfType(path: string, found: string): readonly string[] {
  const wanted = typeOf(path.endsWith('/') ? 'index.html' : path);
  const [kind, other] = [kindOf(wanted), kindOf(found)];
  return kind === other || !meaningful.test(kind) ? [] : [`Content-Type is "${found}", not "${wanted}"`];
}

const meaningful = /html|javascript|css|json|svg|manifest/;

function kindOf(type: string): string {
  const [kind = ''] = type.toLowerCase().split(';');
  return kind.trim().replace(/^application\/(x-)?javascript$/, 'text/javascript');
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
