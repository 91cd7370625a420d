/** Leaves out what is null, so that absent says "we do not know" on a device. */
type Known<T> = { [K in keyof T]?: Exclude<T[K], null> };

export function known<T extends object>(fields: T): Known<T> {
  const found: Known<T> = {};
  for (const key of Object.keys(fields) as (keyof T)[]) {
    const value = fields[key];
    if (value !== null) found[key] = value as Exclude<T[typeof key], null>;
  }
  return found;
}
