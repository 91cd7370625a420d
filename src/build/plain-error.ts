/** A mistake of the person who builds, told as a sentence: Vite prints it without a stack that would hide it. */
import { inspect } from 'node:util';

export class PlainError extends Error {
  override readonly name = 'PlainError';

  [inspect.custom](): string {
    return this.message;
  }
}

/** The stack is there for those who ask with DEBUG. */
export function toPlainError(error: unknown): unknown {
  return error instanceof Error && !process.env.DEBUG ? new PlainError(error.message, { cause: error }) : error;
}
