/** Waits for a promise, but not for ever: broken storage and dying lines often answer nothing at all. */
export function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('timeout')), ms);
    const stop = () => clearTimeout(timer);

    promise.then(resolve, reject).then(stop, stop);
  });
}

export async function orNothing<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch {
    return undefined;
  }
}
