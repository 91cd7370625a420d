/** The limits: one topic as bare HTML, and an empty page that is kept in the smallest possible way. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { dangerSentence, measuredAge, plainTopics } from './texts.ts';

/** No style, no script, nothing but the sentences that are waited for and one topic. */
export async function writeBarePages({ cache, content, compressAll }: Bench): Promise<string> {
  const folder = join(cache, 'sites', 'bare');
  for (const texts of content.languages) {
    const { tag, dir } = texts.language;
    const [topic] = plainTopics(texts);
    const paragraphs = [dangerSentence(texts, 1), dangerSentence(texts, measuredAge), ...(topic?.paragraphs ?? [])];
    write(folder, `${tag}/index.html`, page(tag, dir, `<h1>${topic?.title}</h1>${paragraphs.map(inP).join('')}`));
  }
  write(folder, '404.html', page('en', 'ltr', ''));
  await compressAll(folder);
  return folder;
}

export const emptyWord = 'x';

/** `/kept/` lies in the browser's own cache, `/worker/` in a worker's that can do nothing else. */
export function writeEmptyPages({ cache }: Bench): string {
  const folder = join(cache, 'sites', 'empty');
  write(folder, '_headers', '/kept/\n  Cache-Control: max-age=31536000\n');
  write(folder, 'kept/index.html', page('en', 'ltr', inP(emptyWord)));
  write(
    folder,
    'worker/index.html',
    page('en', 'ltr', `${inP(emptyWord)}<script>navigator.serviceWorker.register('w.js')</script>`),
  );
  write(
    folder,
    'worker/w.js',
    `oninstall = (event) => event.waitUntil(caches.open('x').then((cache) => cache.add('/worker/')));
onfetch = (event) => event.respondWith(caches.match(event.request));
`,
  );
  write(folder, '404.html', page('en', 'ltr', ''));
  return folder;
}

function page(tag: string, dir: string, body: string): string {
  return `<!doctype html><html lang="${tag}" dir="${dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>x</title>${body}`;
}

const inP = (text: string) => `<p>${text}</p>`;

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}
