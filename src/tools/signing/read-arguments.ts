/** Takes the words after a verb apart: names first, then options with one or more values. */
export interface Arguments {
  readonly names: readonly string[];
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** @returns a sentence where an option is none of those or has no value. */
export function readArguments(args: readonly string[], known: readonly string[]): Arguments | string {
  const names: string[] = [];
  const options = new Map<string, string[]>();
  let list = names;
  for (const word of args) {
    if (!word.startsWith('--')) {
      list.push(word);
      continue;
    }
    if (!known.includes(word.slice(2)))
      return `There is no ${word} here.${known.length > 0 ? ` There is --${known.join(', --')}.` : ''}`;
    list = options.get(word.slice(2)) ?? [];
    options.set(word.slice(2), list);
  }
  const empty = Array.from(options).find(([, values]) => values.length === 0);
  return empty ? `--${empty[0]} what?` : { names, options };
}
