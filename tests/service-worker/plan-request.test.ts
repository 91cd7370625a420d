/** Which requests the worker touches, and which never. */
import { describe, expect, it } from 'vitest';
import { documentPath, planRequest } from '#service-worker/plan-request.ts';

const origin = 'https://pebble.test';
const plan = (path: string, { isNavigation = false, method = 'GET', from = origin } = {}) =>
  planRequest({ method, url: from + path, origin, isNavigation });

describe('planRequest', () => {
  it.each([
    '/',
    '/zz',
    '/zz/',
    '/zz/1/',
    '/zz/p/?x=1',
    '/zz/c/',
    '/d/',
    '/h/',
    '/nowhere',
    '/assets/aa.js',
    '/m',
    '/404.html',
  ])('always gives a person something to read at %s', (path) =>
    expect(plan(path, { isNavigation: true })).toBe('document'),
  );

  it.each([
    '/assets/0a1b.js',
    '/assets/0a1b.css',
    '/pictures/hand.svg',
    '/icons/icon-192.png',
    '/manifest.webmanifest',
    '/favicon.ico',
  ])('looks for %s among the stored files', (path) => expect(plan(path)).toBe('stored-file'));

  it.each([
    '/sw.js',
    '/e/',
    '/e/now',
    '/now.json',
    '/now.json.sig',
    '/m/1790000000.json',
    '/m/1790000000.json.sig',
    '/p/0a1b.json',
    '/t/1.root.json',
    '/zz/files.json',
    '/zz-Latn/files.json',
    '/zz/reading.json',
    '/zz/pieces.txt',
    '/pieces.txt',
    '/SHA256SUMS',
  ])('never answers %s itself', (path) => {
    expect(plan(path)).toBe('leave-alone');
    expect(plan(path, { isNavigation: true })).toBe('leave-alone');
  });

  it.each(['/zz/p/', '/zz/m/', '/zz/e/', '/p', '/p/', '/m/', '/zz/now.json/'])(
    'does not take the document %s for signed data',
    (path) => expect(plan(path, { isNavigation: true })).toBe('document'),
  );

  it.each(['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('leaves %s alone', (method) =>
    expect(plan('/zz/', { method, isNavigation: true })).toBe('leave-alone'),
  );

  it.each([
    'https://elsewhere.test',
    'http://pebble.test',
    'https://pebble.test:8443',
    'https://pebble.test.elsewhere.test',
  ])('leaves %s alone', (from) => expect(plan('/assets/0a1b.js', { from })).toBe('leave-alone'));
});

it.each([
  ['/', '/'],
  ['/zz', '/zz/'],
  ['/zz/', '/zz/'],
  ['/zz//', '/zz/'],
  ['/zz/2/?from=poster#top', '/zz/2/'],
  ['/?x', '/'],
])('finds the document of %s at %s', (path, document) => expect(documentPath(origin + path)).toBe(document));
