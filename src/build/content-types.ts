/** What each kind of file is called on the line; hosts know only some of these by themselves. */
import { extname } from 'node:path';

export const contentTypes: Readonly<Record<string, string>> = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.sig': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

export const plainText = 'text/plain; charset=utf-8';
export const unknownBytes = 'application/octet-stream';

const plainTextNames = new Set(['', '.conf', '.txt']);

export function typeOf(file: string): string {
  const ending = extname(file);
  return contentTypes[ending] ?? (plainTextNames.has(ending) ? plainText : unknownBytes);
}
