/** Promises about what every address may do, and how long it may be kept. */
import { describe, expect, it } from 'vitest';
import {
  type HeaderInput,
  headerRules,
  headersForPath,
  parseUnderscoreHeaders,
  readTransport,
  toUnderscoreHeaders,
} from '#build/headers.ts';

const hash = (letter: string) => `sha256-${letter.repeat(43)}=`;
const input: HeaderInput = {
  scriptHashes: [hash('a')],
  styleHashes: [hash('b')],
  gameScriptHashes: [hash('c')],
  gameStyleHashes: [hash('d')],
  eraseScriptHashes: [hash('e')],
  eraseStyleHashes: [hash('f')],
  stage: 'preview',
  transport: 'as-asked',
  tags: ['en', 'uk'],
};

const rules = headerRules(input);
const headersOf = (path: string) => headersForPath(rules, path);
const policyOf = (path: string) => headersOf(path)['Content-Security-Policy'];

const everyKindOfAddress = [
  '/',
  '/uk/',
  '/uk/1/',
  '/uk/p/',
  '/o/uk/1/',
  '/uk/h/',
  '/o/uk/h/',
  '/d/',
  '/e/',
  '/404.html',
  '/sw.js',
  '/uk/files.json',
  '/now.json',
  '/now.json.sig',
  '/m/1.json',
  '/m/1.json.sig',
  '/p/00ff.json',
  '/assets/0a1b.js',
  '/SHA256SUMS',
  '/never-heard-of',
];

describe('what a page may do', () => {
  it('lets documents load from their own site, run the one exit script, and nothing else', () => {
    expect(policyOf('/uk/2/')).toBe(
      "default-src 'none'; " +
        `script-src 'self' '${hash('a')}'; style-src 'self' '${hash('b')}'; ` +
        "img-src 'self' blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; " +
        "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; " +
        "require-trusted-types-for 'script'; trusted-types pebble pebble-sw",
    );
  });

  it('lets the drawing game run its own script and style, and reach nobody', () => {
    expect(policyOf('/d/')).toBe(
      `default-src 'none'; script-src '${hash('c')}'; style-src '${hash('d')}'; ` +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  it('lets the erase page run its own script and style, and reach nobody', () => {
    expect(policyOf('/e/')).toBe(policyOf('/d/')?.replace(hash('c'), hash('e')).replace(hash('d'), hash('f')));
  });

  it('lets the service worker talk to its own site only', () => {
    expect(policyOf('/sw.js')).toContain("default-src 'none'; script-src 'self'; connect-src 'self'");
    expect(policyOf('/sw.js')).not.toContain('sha256');
    expect(policyOf('/sw-js')).toBe(policyOf('/'));
  });

  it.each(everyKindOfAddress)(
    '%s is shut off from other sites, and may ask the device for nothing but what its place needs',
    (path) => {
      expect(headersOf(path)).toMatchObject({
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
        'Permissions-Policy': expect.stringMatching(/^([a-z-]+=\((self)?\), )*[a-z-]+=\((self)?\)$/),
      });
      const open = headersOf(path)['Permissions-Policy']?.match(/[a-z-]+(?==\(self\))/g);
      const atTheDesk = ['camera', 'microphone', 'screen-wake-lock'];
      expect(open).toEqual(path === '/uk/h/' ? atTheDesk : ['screen-wake-lock']);
      for (const feature of ['geolocation', 'magnetometer', 'fullscreen']) {
        expect(headersOf(path)['Permissions-Policy']).toContain(`${feature}=()`);
      }
      expect(policyOf(path)).toMatch(/^default-src 'none'; /);
      expect(policyOf(path)).toContain("frame-ancestors 'none'");
      expect(policyOf(path)).not.toMatch(/unsafe|\*|https?:|data:/);
    },
  );

  it('empties the browser at the erase address, and nowhere else', () => {
    const erasing = everyKindOfAddress.filter((path) => 'Clear-Site-Data' in headersOf(path));
    expect(erasing).toEqual(['/e/']);
    expect(headersOf('/e/')['Clear-Site-Data']).toBe('"cache", "cookies", "storage"');
  });

  it('stays out of search engines until people have checked it', () => {
    const released = headerRules({ ...input, stage: 'release' });
    for (const path of everyKindOfAddress) {
      expect(headersOf(path)['X-Robots-Tag']).toBe('noindex');
      expect(headersForPath(released, path)).not.toHaveProperty('X-Robots-Tag');
    }
  });

  it.each([
    ['on', 'max-age=63072000'],
    ['preload', 'max-age=63072000; includeSubDomains; preload'],
  ])('asks for encryption only when the build was told to (HSTS=%s), and then everywhere', (wish, expected) => {
    const strict = headerRules({ ...input, transport: readTransport({ HSTS: wish }) });
    for (const path of everyKindOfAddress) {
      expect(headersOf(path)).not.toHaveProperty('Strict-Transport-Security');
      expect(headersForPath(strict, path)['Strict-Transport-Security']).toBe(expected);
    }
  });

  it('takes no other wish for encryption', () => {
    expect(readTransport({})).toBe('as-asked');
    for (const wrong of ['yes', 'ON', 'preload ', '1']) {
      expect(() => readTransport({ HSTS: wrong })).toThrow(
        `HSTS is "${wrong}". Leave it out, or set HSTS=on or HSTS=preload.`,
      );
    }
  });

  it.each(['', 'a', `'${hash('a')}'`, `sha384-${'a'.repeat(64)}`, `${hash('a')}; script-src *`])(
    'refuses "%s" as a hash, instead of leaving the exit without its script',
    (wrong) => {
      expect(() => headerRules({ ...input, scriptHashes: [wrong] })).toThrow('is not a hash');
    },
  );

  it('allows no script in the game rather than any script, when it has none', () => {
    const without = headerRules({ ...input, gameScriptHashes: [] });
    expect(headersForPath(without, '/d/')['Content-Security-Policy']).toContain("script-src 'none'");
  });
});

describe('how long a browser may keep it', () => {
  const year = 'public, max-age=31536000, immutable';
  it.each([
    ...['/assets/0a1b.js', '/p/00ff.json', '/m/1.json', '/m/1.json.sig'].map((path) => [path, year]),
    ...['/', '/uk/', '/uk/1/', '/uk/p/', '/d/', '/404.html', '/never-heard-of'].map((path) => [path, 'no-cache']),
    // Browsers themselves allow a worker no more than a day, so that the kill switch never waits longer.
    ['/sw.js', 'private, max-age=86400'],
    ...['/uk/files.json', '/now.json', '/now.json.sig', '/SHA256SUMS'].map((path) => [path, 'no-cache']),
    // Languages whose tag begins like a folder of pieces.
    ...['/pl/', '/ps/1/', '/mk/', '/om/', '/de/'].map((path) => [path, 'no-cache']),
    ...['/o/uk/', '/o/uk/1/', '/e/'].map((path) => [path, 'no-store']),
  ])('%s: %s', (path, expected) => {
    expect(headersOf(path ?? '')['Cache-Control']).toBe(expected);
  });
});

describe('the file that hosts read', () => {
  const text = toUnderscoreHeaders(rules);

  it.each(everyKindOfAddress)('says the same about %s as the rules it was made from', (path) => {
    expect(headersForPath(parseUnderscoreHeaders(text), path)).toEqual(headersOf(path));
  });

  it.each(everyKindOfAddress)('never gives %s two values of one header on hosts that join them', (path) => {
    expect(asCloudflareDoes(text, path)).toEqual(lowerCased(headersOf(path)));
  });

  it('keeps within the length of a line and the number of rules that Cloudflare reads', () => {
    const lines = text.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
    expect(rules.length).toBeLessThan(100);
    for (const { match } of rules) expect(match.split('*').length).toBeLessThanOrEqual(2);
  });

  it('passes over comments and empty lines, and knows headers by any spelling of their name', () => {
    const read = parseUnderscoreHeaders('# note\n\n/*\r\n  X-One: 1\r\n\n/a\n  x-one: 2: two\n');
    expect(headersForPath(read, '/a')).toEqual({ 'x-one': '2: two' });
    expect(headersForPath(read, '/b')).toEqual({ 'X-One': '1' });
  });

  it.each(['  X-One: 1\n', '/*\n  no colon here\n', '/*\n  X-Empty:\n'])('refuses %j, and says where', (broken) => {
    expect(() => parseUnderscoreHeaders(broken)).toThrow(/_headers, line [12]/);
  });
});

/** Rules in order: `! Name` removes, a second value is joined to the first. (workers-sdk, attachCustomHeaders) */
function asCloudflareDoes(text: string, path: string): Record<string, string> {
  const headers = new Headers();
  for (const block of text.split(/\n(?=\/)/)) {
    const [match = '', ...lines] = block.trimEnd().split('\n');
    const [start = '', end] = match.split('*');
    const applies = end === undefined ? path === match : path.startsWith(start) && path.endsWith(end);
    if (!applies) continue;

    const [removed, added] = [
      lines.filter((line) => line.startsWith('  ! ')),
      lines.filter((line) => !line.startsWith('  ! ')),
    ];
    for (const line of removed) headers.delete(line.slice(4));
    for (const line of added) headers.append(line.slice(2, line.indexOf(':')), line.slice(line.indexOf(':') + 1));
  }
  return Object.fromEntries(headers);
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
