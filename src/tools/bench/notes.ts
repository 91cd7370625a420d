/** What the table's reader must know to judge it. */
import type { Bench } from './bench.ts';

export function notesOf({ repetitions, canUseNamespaces }: Bench): readonly string[] {
  return [String(repetitions), String(canUseNamespaces)];
}
