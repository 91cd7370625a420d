/** Faults as sentences for the people who write content: file, field, what is wrong, what to do, and the rule's name. */
import type { Fault } from '#core/faults.ts';

export function tellFaults(faults: readonly Fault[]): string {
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  return `${count} in the content:\n${faults.map(tellFault).join('\n')}`;
}

/** One line. */
export function tellFault({ file, field, problem, cure, rule }: Fault): string {
  const line = `${file}${field && `, ${field}`}: ${problem}. ${cure}${rule === undefined ? '' : ` (rule: ${rule})`}`;
  return line.replace(/\s*\n\s*/g, ' ');
}
