/** Waits for a promise, but not for ever: a blocked database and a dead line never answer at all. */
import { PackError, type PackFault } from '#core/errors.ts';

export function withinTime<T>(answer: PromiseLike<T>, milliseconds: number, fault: PackFault): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new PackError(fault)), milliseconds);
    answer.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
