/** `npm run content -- diff`: what changed in the directory, in one sentence per country. */
import { execFileSync } from 'node:child_process';
import type { Answer } from './answer.ts';

/** As much of a file as can be compared with one of an older shape. */
export interface Entries {
  services: ReadonlyArray<{ id: string; channels?: ReadonlyArray<object> }>;
}

const folder = 'src/content/directory';

/** @param now the files as they are, by path. */
export function tellChanges(now: Readonly<Record<string, string>>, args: readonly string[]): Answer {
  const [option, revision = 'HEAD', ...rest] = args;
  if ((option !== undefined && option !== '--against') || rest.length > 0 || args.length === 1) {
    return { code: 1, says: 'Say: npm run content -- diff [--against <revision>].' };
  }
  let before: Record<string, string>;
  try {
    before = readRevision(revision);
  } catch {
    return { code: 1, says: `git knows no revision "${revision}", or this is not a clone of it.` };
  }
  const files = [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((file) => file.startsWith(`${folder}/`))
    .sort();
  const sentences = files.flatMap((file) => tellCountry(codeOf(file), read(before[file]), read(now[file])) ?? []);
  return { code: 0, says: sentences.join('\n') || `Nothing changed in ${folder} since ${revision}.` };
}

/** Undefined when nothing changed. */
export function tellCountry(code: string, before: Entries | undefined, now: Entries | undefined): string | undefined {
  if (!now) return before && `${code} was removed, with ${count(before.services.length)}.`;
  if (!before) return `${code} is new, with ${count(now.services.length)}.`;

  const idsBefore = before.services.map(({ id }) => id);
  const idsNow = now.services.map(({ id }) => id);
  const changed = now.services.flatMap((service) => {
    const old = before.services.find(({ id }) => id === service.id);
    const fields = old ? changedFields(old, service) : [];
    return fields.length > 0 ? `${service.id}: ${fields.join(', ')}` : [];
  });
  const numbersBefore = numbersOf(before);
  const numbersNow = numbersOf(now);
  const parts = [
    told('added', minus(idsNow, idsBefore)),
    told('removed', minus(idsBefore, idsNow)),
    changed.length > 0 ? `${count(changed.length)} changed (${changed.join('; ')})` : '',
    listed('numbers new', minus(numbersNow, numbersBefore)),
    listed('numbers gone', minus(numbersBefore, numbersNow)),
  ].filter((part) => part !== '');
  return parts.length > 0 ? `${code}: ${parts.join('; ')}.` : undefined;
}

const told = (what: string, ids: readonly string[]) =>
  ids.length > 0 ? `${count(ids.length)} ${what} (${ids.join(', ')})` : '';
const listed = (what: string, numbers: readonly string[]) =>
  numbers.length > 0 ? `${what}: ${numbers.join(', ')}` : '';
const count = (entries: number) => (entries === 1 ? '1 entry' : `${entries} entries`);
const minus = (some: readonly string[], others: readonly string[]) => some.filter((one) => !others.includes(one));
const codeOf = (file: string) => file.slice(folder.length + 1, -'.json'.length).toUpperCase();
const read = (text: string | undefined) => (text === undefined ? undefined : (JSON.parse(text) as Entries));

/** A field that is new and says nothing is no change for a child. */
function changedFields(before: object, now: object): string[] {
  const [old, service] = [new Map(Object.entries(before)), new Map(Object.entries(now))];
  const names = [...new Set([...old.keys(), ...service.keys()])];
  return names.filter((name) => JSON.stringify(weigh(old.get(name))) !== JSON.stringify(weigh(service.get(name))));
}

function weigh(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.map(weigh) : undefined;
  if (value === null || typeof value !== 'object') return value ?? undefined;
  const told = Object.entries(value).map(([name, inner]): [string, unknown] => [name, weigh(inner)]);
  return Object.fromEntries(told.filter(([, inner]) => inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function numbersOf({ services }: Entries): string[] {
  return [
    ...new Set(
      services.flatMap(({ channels = [] }) => channels.flatMap((way) => ('dial' in way ? String(way.dial) : []))),
    ),
  ];
}

function readRevision(revision: string): Record<string, string> {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] });
  git('rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`);
  const files = git('ls-tree', '--name-only', '-r', revision, '--', folder)
    .split('\n')
    .filter((file) => file.endsWith('.json'));
  return Object.fromEntries(files.map((file) => [file, git('show', `${revision}:${file}`)]));
}
