/** Keeps the screen awake while something is shown to another person. Where the browser cannot, nothing happens. */

/** What browsers from before 2020 lack. */
interface Lock {
  release(): Promise<void>;
}
interface MayLock {
  wakeLock?: { request(kind: 'screen'): Promise<Lock> };
}

/** The browser lets go by itself whenever the page is hidden, so it is asked again when it is back. @returns lets go. */
export function keepAwake(): () => void {
  const { wakeLock } = navigator as MayLock;
  if (!wakeLock) return () => undefined;

  let isWanted = true;
  let lock: Lock | undefined;
  const letGo = () => {
    lock?.release().catch(() => undefined);
    lock = undefined;
  };
  const ask = async () => {
    if (!isWanted || document.visibilityState !== 'visible') return;
    const given = await wakeLock.request('screen');
    letGo();
    lock = given;
    // It may have been left while the browser was still thinking.
    if (!isWanted) letGo();
  };
  const askQuietly = () => {
    // A phone that saves its battery says no.
    ask().catch(() => undefined);
  };

  askQuietly();
  document.addEventListener('visibilitychange', askQuietly);
  return () => {
    isWanted = false;
    document.removeEventListener('visibilitychange', askQuietly);
    letGo();
  };
}
