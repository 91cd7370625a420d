/** Leaves out what is not wholly translated: an empty text ("") keeps the place of one that nobody has written yet. */
import type { Files } from './read-content.ts';
import { unitOf } from './review-units.ts';
import { stringsOf } from './text-strings.ts';

export interface WithoutHoles {
  files: Files;
  /** Names of units that wait, by language: those translated in part, and those that nobody can read without them. */
  partial: Readonly<Record<string, readonly string[]>>;
}

const translated = /^locales\/([^/]+)\/((?:cards|pictures|(?:topics|scenarios|guide)\/[^/]+)\.json)$/;

/** Screens and safety core (`ui.json`, `edition.json`) are never left out: there, a hole is a fault. */
export function dropHoles(files: Files, source: string): WithoutHoles {
  const kept: Record<string, string> = { ...files };
  const partial: Record<string, string[]> = {};
  for (const file of Object.keys(files)) {
    const [, tag = source, name = ''] = translated.exec(file) ?? [];
    const text = files[file] ?? '';
    if (tag === source || text.indexOf('""') < 0) continue;
    const data = parse(text);
    const strings = stringsOf(data);
    const unitsOf = (some: typeof strings) => new Set(some.map(({ path }) => unitOf(name, path)));
    const units = unitsOf(strings.filter((one) => one.text === ''));
    if (units.size === 0) continue;
    const whole = without(data, name, units);
    if (whole === undefined) delete kept[file];
    else kept[file] = JSON.stringify(whole);
    partial[tag] = (partial[tag] ?? []).concat(Array.from(whole === undefined ? unitsOf(strings) : units));
  }
  return { files: kept, partial };
}

/** Undefined where nothing of the file can be read without the rest. */
function without(data: Data, name: string, units: ReadonlySet<string>): Data | undefined {
  if (units.has(name.replace(/\.json$/, ''))) return undefined;
  const keep = (inner: Data, path: readonly string[]): Data => {
    const kept: Data = {};
    for (const key of Object.keys(inner)) if (!units.has(unitOf(name, path.concat(key)))) kept[key] = inner[key];
    return kept;
  };
  if (name !== 'cards.json') return keep(data, []);
  const groups: Data = {};
  for (const group of Object.keys(data)) groups[group] = keep(asData(data[group]), [group]);
  return groups;
}

type Data = Record<string, unknown>;

/** A file that is no JSON, or no group in braces, is told of by who reads its shape. */
function parse(text: string): Data {
  try {
    return asData(JSON.parse(text));
  } catch {
    return {};
  }
}

const asData = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : {});
