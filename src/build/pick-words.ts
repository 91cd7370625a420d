/** Takes some words along into a pack, where readers of another language find them. */

export function pickWords<Name extends string>(
  words: Readonly<Record<string, string>>,
  names: readonly Name[],
): Record<Name, string> {
  const pick = (name: Name): [Name, string] => {
    const word = words[name];
    if (word === undefined) throw new Error(`the word "${name}" is missing`);
    return [name, word];
  };
  return Object.fromEntries(names.map(pick)) as Record<Name, string>;
}
