/** Why something could not be stored. */
import type { StoreFault } from '#core/worker-messages.ts';

export class StoreError extends Error {
  readonly fault: StoreFault;

  constructor(fault: StoreFault) {
    super(fault);
    this.name = 'StoreError';
    this.fault = fault;
  }
}

/** What is no StoreError came from the cache: browsers short of room throw more than QuotaExceededError. */
export function faultOf(error: unknown): StoreFault {
  return error instanceof StoreError ? error.fault : 'no-room';
}
