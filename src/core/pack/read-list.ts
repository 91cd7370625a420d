/** Reads a list of names, numbers and dates from bytes: small, ASCII, JSON, and exactly of the shape it must have. */
import * as v from 'valibot';
import { PackError } from '#core/errors.ts';
import { readAscii } from './ascii.ts';
import type { Bytes } from './bytes.ts';

/** The size is looked at before anything is read (TUF 5.4.1: up to X bytes). */
export function readList<T>(schema: v.GenericSchema<unknown, T>, bytes: Bytes, maxBytes: number): T {
  if (bytes.length > maxBytes) throw new PackError('too-large');

  const text = readAscii(bytes);
  const result = v.safeParse(schema, text === undefined ? undefined : readJson(text));
  if (!result.success) throw new PackError('damaged');
  return result.output;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PackError('damaged');
  }
}
