/** Promises about the file for nginx that can be seen without nginx; the journeys run it. */
import { expect, it } from 'vitest';
import { type HeaderRule, headersForPath } from '#build/headers.ts';
import { toNginxConf } from '#build/host/nginx-conf.ts';

const rules: readonly HeaderRule[] = [
  { match: '/*', headers: { 'X-One': 'a', 'X-Two': 'b; c' } },
  { match: '/m/*.json', headers: { 'X-Two': 'long' } },
  { match: '/d/', headers: { 'X-One': '"quoted"' } },
  { match: '/sw.js', headers: { 'X-Three': 'd' } },
];

const places = new Map(
  Array.from(toNginxConf(rules).matchAll(/^location (.*) \{\n([^}]*)\}/gm), ([, where = '', body = '']) => [
    where,
    Object.fromEntries(
      Array.from(body.matchAll(/add_header (\S+) "(.*)" always;/g), ([, name = '', value = '']) => [
        name,
        value.replaceAll('\\"', '"'),
      ]),
    ),
  ]),
);

it('names every header in every place, because one place knows nothing of the others', () => {
  for (const [where, path] of [
    ['= /sw.js', '/sw.js'],
    ['~ ^/d/(index\\.html)?$', '/d/'],
    ['~ ^/m/.*\\.json$', '/m/1.json'],
    ['/', '/uk/'],
  ] as const) {
    expect(places.get(where), where).toEqual({ ...headersForPath(rules, path), Vary: 'Accept-Encoding' });
  }
  expect(places.size).toBe(4);
});

it('refuses a value in which nginx would put something else', () => {
  expect(() => toNginxConf([{ match: '/*', headers: { 'X-One': 'costs $5' } }])).toThrow('cannot be written for nginx');
});

it('refuses an address it cannot write', () => {
  expect(() => toNginxConf([...rules, { match: '/a/*/b/*', headers: {} }])).toThrow('more than one *');
});
