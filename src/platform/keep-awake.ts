/** Keeps the screen lit while something is shown to somebody; where a browser cannot, nothing happens. */

/** @returns the way to let the screen sleep again, to be called when what was shown is left. */
export function keepAwake(): () => void {
  let isWanted = true;
  let lock: WakeLockSentinel | undefined;

  const letSleep = () => {
    lock?.release().catch(() => undefined);
    lock = undefined;
  };
  const ask = async () => {
    if (!isWanted || isHidden() || lock) return;
    try {
      // Absent in old browsers and on plain http.
      const granted = await (navigator as { wakeLock?: WakeLock }).wakeLock?.request('screen');
      // While it was asked for, the card may have been left, or hidden and shown again.
      if (granted && isWanted && !isHidden() && !lock) lock = granted;
      else granted?.release().catch(() => undefined);
    } catch {
      // A battery that is nearly empty, or a browser that does not want to: the screen sleeps as ever.
    }
  };
  // Whatever is hidden needs no light; a browser takes it away then, and does not give it back by itself.
  const onVisibility = () => {
    if (isHidden()) letSleep();
    else void ask();
  };
  document.addEventListener('visibilitychange', onVisibility);
  void ask();

  return () => {
    isWanted = false;
    document.removeEventListener('visibilitychange', onVisibility);
    letSleep();
  };
}

const isHidden = () => document.visibilityState === 'hidden';
