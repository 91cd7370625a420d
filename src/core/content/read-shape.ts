/** Reads one file as JSON of a shape, or says everything that is wrong with it. */
import * as v from 'valibot';
import { type Fault, faultsFromIssues } from '#core/faults.ts';
import type { Files } from './read-content.ts';

export function readShape<T>(
  files: Files,
  file: string,
  schema: v.GenericSchema<unknown, T>,
): { value: T } | { faults: Fault[] } {
  const text = files[file];
  if (text === undefined) {
    const cure = 'Add the file; see CONTRIBUTING.md for its shape.';
    return { faults: [{ file, field: '', problem: 'is missing', cure }] };
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const problem = `is not valid JSON: ${error instanceof Error ? error.message : String(error)}`;
    const cure = 'Look for a missing comma, quotation mark or bracket near that place.';
    return { faults: [{ file, field: '', problem, cure }] };
  }
  const result = v.safeParse(schema, data);
  return result.success ? { value: result.output } : { faults: faultsFromIssues(file, result.issues) };
}
