/** The one source of the site's response headers: what each address is allowed to do, and how long it may be kept. */

export type HeaderRule = { readonly match: string; readonly headers: Readonly<Record<string, string>> };

/** Hashes are written as in a policy but without quotes: `sha256-…`. */
export type HeaderInput = {
  readonly scriptHashes: readonly string[];
  readonly styleHashes: readonly string[];
  readonly gameScriptHashes: readonly string[];
  readonly gameStyleHashes: readonly string[];
  readonly eraseScriptHashes: readonly string[];
  readonly eraseStyleHashes: readonly string[];
  readonly stage: 'preview' | 'release';
  readonly transport: Transport;
  readonly tags: readonly string[];
};

/** Whether browsers are told never to ask this site (or this and every name below it) without encryption. */
export type Transport = 'as-asked' | 'https-only' | 'https-preloaded';

const features = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** All but the named features of a device stay shut, whoever asks. */
function permissions(used: readonly string[]): string {
  return features.map((feature) => `${feature}=(${used.includes(feature) ? 'self' : ''})`).join(', ');
}

/** A card or a number that is shown to somebody keeps the screen awake. */
const everywhere = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': permissions(['screen-wake-lock']),
  'X-Content-Type-Options': 'nosniff',
};

/** Two years, as the list inside browsers asks: https://hstspreload.org */
const strictTransport: Readonly<Record<Transport, Readonly<Record<string, string>>>> = {
  'as-asked': {},
  'https-only': { 'Strict-Transport-Security': 'max-age=63072000' },
  'https-preloaded': { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload' },
};

const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/**
 * Browsers look for a new worker after every page that opens; so they ask the site once a day, and no network hears of
 * the other times. They themselves allow no more than a day. Private: nobody on the way may keep it for longer.
 */
const oneDay = 'private, max-age=86400';

const oneMonth = 'public, max-age=2592000';

/** Off unless asked for: a box that lost its certificate would be shut for years, a site on the list for longer. */
export function readTransport(env: { readonly HSTS?: string | undefined }): Transport {
  if (env.HSTS === undefined || env.HSTS === '') return 'as-asked';
  if (env.HSTS === 'on') return 'https-only';
  if (env.HSTS === 'preload') return 'https-preloaded';
  throw new Error(`HSTS is "${env.HSTS}". Leave it out, or set HSTS=on or HSTS=preload.`);
}

/** A later rule replaces a header of the same name from an earlier one, so the general rule comes first. */
export function headerRules(input: HeaderInput): readonly HeaderRule[] {
  const general = {
    'Content-Security-Policy': documentPolicy(input),
    ...everywhere,
    'Cache-Control': 'no-cache',
    ...strictTransport[input.transport],
    ...(input.stage === 'preview' ? { 'X-Robots-Tag': 'noindex' } : {}),
  };

  return [
    { match: '/*', headers: general },
    { match: '/assets/*', headers: forEver },
    // Browsers ask for it at each start, past every worker.
    { match: '/favicon.ico', headers: { 'Cache-Control': oneMonth } },
    // Named by what they end with: some hosts let `/p/*` match /pl/ and /ps/ too, and would freeze those documents for a year.
    { match: '/p/*.json', headers: forEver },
    { match: '/m/*.json', headers: forEver },
    { match: '/v/*.bin', headers: forEver },
    { match: '/m/*.json.sig', headers: forEver },
    { match: '/o/*', headers: { 'Cache-Control': 'no-store' } },
    // The helper's desk reads the card of a help point with the camera. No other document may use it, or a microphone.
    ...input.tags.map((tag) => ({
      match: `/${tag}/h/`,
      headers: { 'Permissions-Policy': permissions(['camera', 'microphone', 'screen-wake-lock']) },
    })),
    {
      match: '/d/',
      headers: { 'Content-Security-Policy': sealedPolicy(input.gameScriptHashes, input.gameStyleHashes) },
    },
    {
      match: '/e/',
      headers: {
        'Content-Security-Policy': sealedPolicy(input.eraseScriptHashes, input.eraseStyleHashes),
        'Cache-Control': 'no-store',
        'Clear-Site-Data': '"cache", "cookies", "storage"',
      },
    },
    // A service worker runs under the policy of its own response, not of the page that started it.
    { match: '/sw.js', headers: { 'Content-Security-Policy': workerPolicy(), 'Cache-Control': oneDay } },
  ];
}

function documentPolicy({ scriptHashes, styleHashes }: HeaderInput): string {
  return writePolicy({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...quoteAll(scriptHashes)],
    'style-src': ["'self'", ...quoteAll(styleHashes)],
    'img-src': ["'self'", 'blob:'],
    'media-src': ["'self'", 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    ...shut,
    'trusted-types': ['pebble', 'pebble-sw'],
  });
}

/** Pages that the worker carries inside itself bring along what protects them; they can load nothing that more would hold off. */
export function headersInsideWorker(
  scriptHashes: readonly string[],
  styleHashes: readonly string[],
): Record<string, string> {
  return {
    'Content-Security-Policy': sealedPolicy(scriptHashes, styleHashes),
    'Referrer-Policy': everywhere['Referrer-Policy'],
    'X-Content-Type-Options': everywhere['X-Content-Type-Options'],
  };
}

/** The drawing game and the erase page are whole in themselves: they can load nothing and reach nobody. */
function sealedPolicy(scriptHashes: readonly string[], styleHashes: readonly string[]): string {
  return writePolicy({
    'default-src': ["'none'"],
    'script-src': orNone(quoteAll(scriptHashes)),
    'style-src': orNone(quoteAll(styleHashes)),
    ...shut,
    'trusted-types': ["'none'"],
  });
}

function workerPolicy(): string {
  return writePolicy({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'connect-src': ["'self'"],
    ...shut,
    'trusted-types': ["'none'"],
  });
}

const shut = {
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'object-src': ["'none'"],
  'require-trusted-types-for': ["'script'"],
};

function writePolicy(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');
}

function orNone(values: readonly string[]): readonly string[] {
  return values.length > 0 ? values : ["'none'"];
}

/** A malformed hash would be ignored without a word by browsers, and the way out would be dead. */
function quoteAll(hashes: readonly string[]): readonly string[] {
  return hashes.map((hash) => {
    if (!/^sha256-[A-Za-z0-9+/]{43}=$/.test(hash))
      throw new Error(`"${hash}" is not a hash of the form sha256-<base64>.`);
    return `'${hash}'`;
  });
}

/**
 * Writes the `_headers` file that Netlify and Cloudflare Pages read.
 *
 * `! Name` takes back what an earlier rule set: Cloudflare would join the two values with a comma, and two
 * policies joined are stricter than either. Netlify skips such lines and lets the last value win.
 */
export function toUnderscoreHeaders(rules: readonly HeaderRule[]): string {
  const alreadySet = new Set<string>();
  const lines: string[] = [];

  for (const { match, headers } of rules) {
    lines.push(match);
    for (const [name, value] of Object.entries(headers)) {
      if (alreadySet.has(name.toLowerCase())) lines.push(`  ! ${name}`);
      lines.push(`  ${name}: ${value}`);
    }
    for (const name of Object.keys(headers)) alreadySet.add(name.toLowerCase());
  }
  return `${lines.join('\n')}\n`;
}

/** Reads such a file back; `! Name` lines are passed over, because for us the later rule replaces anyway. */
export function parseUnderscoreHeaders(text: string): readonly HeaderRule[] {
  const rules: { match: string; headers: Record<string, string> }[] = [];

  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || line.startsWith('!')) return;
    if (line.startsWith('/')) {
      rules.push({ match: line, headers: {} });
      return;
    }

    const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(line) ?? [];
    const rule = rules[rules.length - 1];
    if (!rule || !name || !value)
      throw new Error(`_headers, line ${index + 1}: "${line}" is neither an address nor "Name: value".`);
    rule.headers[name] = value;
  });
  return rules;
}

/** The headers of one address, as a host that reads the file would send them. */
export function headersForPath(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const found = new Map<string, readonly [string, string]>();
  for (const { match, headers } of rules) {
    if (!matches(match, path)) continue;
    for (const [name, value] of Object.entries(headers)) found.set(name.toLowerCase(), [name, value]);
  }
  return Object.fromEntries(found.values());
}

function matches(pattern: string, path: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(path);
}
