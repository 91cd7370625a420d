/** What can go wrong in the world outside, as closed lists, and what follows from each fault. */
export class PebbleError<Fault extends string = string> extends Error {
  // `declare`, for a field would be lowered to ten lines of helpers.
  declare readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault);
    this.name = 'PebbleError';
    this.fault = fault;
  }
}

export type PackFault =
  | 'wrong-signature'
  | 'unknown-key'
  | 'not-theirs'
  | 'older-than-ours'
  | 'damaged'
  | 'too-large'
  | 'no-room'
  | 'no-network'
  | 'storage'
  | 'no-crypto';

/** A pack that was not taken, or not kept. Thrown before anything changes: what was good stays in use. */
export class PackError extends PebbleError<PackFault> {
  constructor(fault: PackFault) {
    super(fault);
    this.name = 'PackError';
  }
}

export type NextStep = 'try-again-later' | 'try-another-network' | 'free-some-room' | 'read-the-page';

/**
 * Every fault has an answer, or this does not compile. A reader sees none of them, only a quiet "not updated";
 * the steps are for the helper's desk.
 */
export const nextStep = {
  'wrong-signature': 'try-another-network',
  'unknown-key': 'try-again-later',
  'not-theirs': 'read-the-page',
  'older-than-ours': 'try-again-later',
  damaged: 'try-another-network',
  'too-large': 'try-another-network',
  'no-room': 'free-some-room',
  'no-network': 'try-again-later',
  storage: 'read-the-page',
  'no-crypto': 'read-the-page',
} satisfies Record<PackFault, NextStep>;
