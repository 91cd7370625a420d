/** Promises about faults. */
import { describe, expect, it } from 'vitest';
import { nextStep, PackError, PebbleError } from '#core/errors.ts';

describe('a fault', () => {
  it('is a reason that can be caught, with a next step', () => {
    const error = new PackError('no-room');
    expect(error).toBeInstanceOf(PebbleError);
    expect(error).toMatchObject({ name: 'PackError', fault: 'no-room', message: 'no-room' });
    expect(nextStep[error.fault]).toBe('free-some-room');
  });
});
