/** Finds out whether storage failed because the device is full: the one storage fault a person can cure. */
import type { PackFault } from '#core/errors.ts';

/** A full device says so in three ways: directly, inside an aborted transaction, or in a list of failures. */
export function storageFault(error: unknown): PackFault {
  if (typeof error !== 'object' || error === null) return 'storage';

  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown };
  if (name === 'QuotaExceededError') return 'no-room';
  const causes = [inner, ...(Array.isArray(failures) ? failures : [])];
  return causes.some((cause) => storageFault(cause) === 'no-room') ? 'no-room' : 'storage';
}
