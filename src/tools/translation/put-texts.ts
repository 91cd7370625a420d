/** Puts translated strings into what a file holds: every other string, and the order of the keys, stay as they are. */

type Data = Readonly<Record<string, unknown>>;

export interface Put {
  /** Field of the file → its text. */
  texts: ReadonlyMap<string, string>;
  /** Whether what has no text yet keeps its place with an empty one. */
  keepsPlace: (path: readonly string[]) => boolean;
  /** Whether a string that English no longer has goes away. */
  goesAway: (path: readonly string[]) => boolean;
}

/**
 * @param own what the language has; undefined where it has nothing there.
 * @param wanted the same place in English, with the forms of counted words.
 */
export function putTexts(own: unknown, wanted: unknown, put: Put, path: readonly string[] = []): unknown {
  if (typeof wanted === 'string' || typeof own === 'string') return putText(own, wanted, put, path);
  if (Array.isArray(wanted) || Array.isArray(own)) return putList(own, wanted, put, path);
  if (!isData(own) && !isData(wanted)) return own;

  const mine = isData(own) ? own : {};
  const theirs = isData(wanted) ? wanted : {};
  const entries = keysOf(mine, theirs).flatMap((key) => {
    const value = putTexts(mine[key], theirs[key], put, path.concat(key));
    return value === undefined ? [] : [[key, value] as const];
  });
  return entries.length === 0 && own === undefined ? undefined : Object.fromEntries(entries);
}

function putText(own: unknown, wanted: unknown, { texts, keepsPlace, goesAway }: Put, path: readonly string[]) {
  if (wanted === undefined && goesAway(path)) return undefined;
  return texts.get(path.join('.')) ?? own ?? (keepsPlace(path) ? '' : undefined);
}

/** In a list a place cannot be missing when a later one is filled. */
function putList(own: unknown, wanted: unknown, put: Put, path: readonly string[]): unknown {
  const mine: readonly unknown[] = Array.isArray(own) ? own : [];
  const theirs: readonly unknown[] = Array.isArray(wanted) ? wanted : [];
  const length = Math.max(mine.length, theirs.length);
  const values = Array.from({ length }, (_, place) =>
    putTexts(mine[place], theirs[place], put, path.concat(String(place))),
  );
  while (values.length > 0 && values[values.length - 1] === undefined) values.pop();
  if (values.length === 0 && own === undefined) return undefined;
  return values.map((value, place) => value ?? emptied(theirs[place]));
}

/** As many empty texts as English has there. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(emptied);
  if (!isData(value)) return '';
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, emptied(inner)]));
}

/** Those of its own in their order; what is new behind what stands before it in English. */
function keysOf(mine: Data, theirs: Data): string[] {
  const keys = Object.keys(mine);
  Object.keys(theirs).forEach((key, place, all) => {
    if (keys.includes(key)) return;
    const before = all
      .slice(0, place)
      .reverse()
      .find((one) => keys.includes(one));
    keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
  });
  return keys;
}

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
