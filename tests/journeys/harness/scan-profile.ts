/** Looks through every file of a browser's profile for strings, and says how often each stands in which kind of file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { FindStrings } from './find-strings.ts';
import { fieldsOf, openStore, rowsOf } from './open-store.ts';

/** Kind of file and string, to how often it was found; what was never found is left out. */
export type Found = Record<string, number>;

/** Names that a browser makes up (numbers, hashes) are the same kind of file. */
const kindOf = (path: string) => path.replace(/[0-9a-fA-F-]{16,}(_\d)?/g, '*').replace(/\d+/g, '*');

function filesOf(profile: string): string[] {
  return (
    readdirSync(profile, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      // Lists and scripts that Firefox brings along for itself: no page can write there.
      .filter((path) => !/\/(storage\/permanent\/chrome|startupCache)\//.test(path))
  );
}

/** Firefox counts the letters it would send to its maker, one of which is called as a card of ours is. */
const isOfItsOwn = (kind: string, text: string) => kind.startsWith('datareporting/glean/') && text === '"health"';

export function scanProfile(profile: string, find: FindStrings): Found {
  const found: Found = {};
  for (const path of filesOf(profile)) {
    const kind = kindOf(relative(profile, path));
    for (const body of openStore(path, readFileSync(path)))
      find(body, (text) => {
        if (!isOfItsOwn(kind, text)) found[`${kind}: ${text}`] = (found[`${kind}: ${text}`] ?? 0) + 1;
      });
  }
  return found;
}

export function differences(one: Found, other: Found): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((key) => one[key] !== other[key])
    .map((key) => `${key}: ${one[key] ?? 0} and ${other[key] ?? 0}`);
}

/** What the history of the browser shows: every address with its title and whatever else is written beside it. */
export function historyOf(profile: string): string[] {
  const file = filesOf(profile).find((path) => /\/(Default\/History|places\.sqlite)$/.test(path));
  if (!file) return [];
  return (
    rowsOf(readFileSync(file))
      .map((row) => fieldsOf(row).filter(({ isText }) => isText))
      .map((texts) => texts.map(({ bytes }) => bytes.toString('utf8')))
      // Firefox gives each row a name of twelve signs, drawn by lot.
      .map((texts) => texts.filter((text) => !/^[\w-]{12}$/.test(text)).join(' '))
      .filter((row) => row.includes('http://localhost'))
      .sort()
  );
}

/** Every address of a site that stands anywhere in the profile, each once. */
export function addressesIn(profile: string, url: string): string[] {
  const found = new Set<string>();
  for (const path of filesOf(profile)) {
    for (const body of openStore(path, readFileSync(path))) {
      if (!body.includes(url)) continue;
      for (const [address] of body.toString('latin1').matchAll(/http:\/\/localhost:\d+[\w./?#=&%~-]*/g))
        if (address.startsWith(url)) found.add(address);
    }
  }
  return [...found];
}
