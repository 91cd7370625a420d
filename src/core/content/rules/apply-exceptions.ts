/** Takes away the faults that people decided to live with; an exception for nothing is a fault itself. */
import type { Guards } from './read-guards.ts';
import { exceptionsFile } from './read-guards.ts';
import type { Found } from './rule.ts';

type Exception = Guards['exceptions'][number];

export function applyExceptions(found: readonly Found[], exceptions: readonly Exception[]): Found[] {
  const isFor = (fault: Found) => (one: Exception) =>
    one.rule === fault.rule && one.file === fault.file && one.key === fault.field;
  const left = found.filter((fault) => !exceptions.some(isFor(fault)));
  const idle = exceptions.filter((one) => !found.some((fault) => isFor(fault)(one)));
  return left.concat(
    idle.map(({ rule, file, key }) => ({
      rule: 'exception',
      file: exceptionsFile,
      field: `${rule}, ${file}, ${key}`,
      problem: 'excuses nothing',
      cure: 'Remove it: the text has been mended, or its rule, file or key is misspelt.',
    })),
  );
}
