/** Reads back what was kept on the device, where anything may have happened to it meanwhile. */
import * as v from 'valibot';

export function readKept<T>(schema: v.GenericSchema<unknown, T>, text: string): T | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
