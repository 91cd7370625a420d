/** Every text of a language as its files have it, whole or not: what translators have, before anybody reads it. */
import type { Files } from './read-content.ts';
import { stringsOf } from './text-strings.ts';

/** Name of the file inside the folder of its language → its strings; "" for one that is not written yet. */
export type Written = ReadonlyMap<string, ReturnType<typeof stringsOf>>;

/** For translators, not by them; and what a machine was given to say is nobody's text. */
const beside = ['notes.json', 'glossary.json'];

/** What is no JSON is not there; the reader of the content says so. */
export function writtenIn(files: Files, tag: string): Written {
  const folder = `locales/${tag}/`;
  const written = new Map<string, ReturnType<typeof stringsOf>>();
  for (const file of Object.keys(files)) {
    const name = file.slice(folder.length);
    if (!file.startsWith(folder) || /^(\.|voice\/)/.test(name) || beside.indexOf(name) >= 0) continue;
    try {
      written.set(name, stringsOf(JSON.parse(files[file] ?? '')));
    } catch {}
  }
  return written;
}

export const fieldOf = (path: readonly string[]) => path.join('.');
