/** Why something could not be stored. */
import type { StoreFault } from '#core/worker-messages.ts';

export class StoreError extends Error {
  // `declare`, for a field would be lowered to ten lines of helpers, in a file that must travel on 2G.
  declare readonly fault: StoreFault;

  constructor(fault: StoreFault) {
    super(fault);
    this.fault = fault;
  }
}

/** What is no StoreError came from the cache: browsers short of room throw more than QuotaExceededError. */
export function faultOf(error: unknown): StoreFault {
  return error instanceof StoreError ? error.fault : 'no-room';
}
