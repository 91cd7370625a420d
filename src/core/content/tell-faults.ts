/** Faults as sentences for the people who write content: file, field, what is wrong, what to do. */
import type { Fault } from '#core/faults.ts';

export function tellFaults(faults: readonly Fault[]): string {
  const lines = faults.map(({ file, field, problem, cure }) => `${file}${field && `, ${field}`}: ${problem}. ${cure}`);
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  return `${count} in the content:\n${lines.join('\n')}`;
}
