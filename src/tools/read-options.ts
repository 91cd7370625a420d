/** Reads options that have one value each, and says what is wrong with them. */

/** @returns a sentence where an option is not known, has no value, is given twice or is missing. */
export function readOptions(
  args: readonly string[],
  { options, needed, usage }: { options: readonly string[]; needed: readonly string[]; usage: string },
): ReadonlyMap<string, string> | string {
  const given = new Map<string, string>();
  for (let place = 0; place < args.length; place += 2) {
    const [name = '', value] = args.slice(place, place + 2);
    if (!options.includes(name)) return `"${name}" is not known here. ${usage}`;
    if (value === undefined || value.startsWith('--')) return `${name} has no value. ${usage}`;
    if (given.has(name)) return `${name} is given twice.`;
    given.set(name, value);
  }
  const missing = needed.filter((name) => !given.has(name));
  return missing.length > 0 ? `${missing.join(' and ')} is missing. ${usage}` : given;
}
