/** What React, i18next and Dexie expect and Chromium 64 to 71 lack. Runs before any of them. */

const scope = self as unknown as Record<string, unknown>;

scope.globalThis ??= self;

scope.queueMicrotask ??= (task: () => void) => {
  void Promise.resolve().then(task);
};

/** Dexie only hands the signal on; nothing in Pebble aborts. */
scope.AbortController ??= function AbortController(this: Record<string, unknown>) {
  const signal = { aborted: false, addEventListener() {}, removeEventListener() {} };
  this.signal = signal;
  this.abort = () => {
    signal.aborted = true;
  };
};
