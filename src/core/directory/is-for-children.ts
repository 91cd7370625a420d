/** Whether an entry may be shown to children at all. */
import type { Service } from './service.ts';

export function isForChildren({ evidence, held, forWhom }: Service): boolean {
  return evidence !== 'C' && held === null && forWhom !== 'professionals' && forWhom !== 'adults';
}
