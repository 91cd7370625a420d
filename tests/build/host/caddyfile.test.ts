/** Promises about the file for Caddy that can be seen without Caddy; the journeys run it. */
import { expect, it } from 'vitest';
import { toCaddyfile } from '#build/host/caddyfile.ts';

const text = toCaddyfile([
  { match: '/*', headers: { 'X-One': 'a' } },
  { match: '/e/', headers: { 'X-One': '"b"', 'X-Two': 'c' } },
]);

it('lets a later rule speak after an earlier one', () => {
  expect(text.indexOf('X-One "a"')).toBeLessThan(text.indexOf('@rule0 path /e/'));
  expect(text).toContain('header @rule0 {\n\t\tX-One "\\"b\\""\n\t\tX-Two "c"\n\t}');
});

it('takes from a 404 what only the address itself may have', () => {
  const errors = text.slice(text.indexOf('handle_errors'));
  expect(errors).toContain('X-One "a"');
  expect(errors).toContain('-X-Two');
});

it('refuses a value in which Caddy would put something else', () => {
  expect(() => toCaddyfile([{ match: '/*', headers: { 'X-One': '{host}' } }])).toThrow('cannot be written for Caddy');
});
