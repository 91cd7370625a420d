/** Promises about the light of the screen: it stays while something is shown, and never longer. */
// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepAwake } from '#platform/keep-awake.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve));
let held = 0;
let asked = 0;
let visibility = 'visible';

function show(state: 'visible' | 'hidden') {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
}

function giveLocks(request: () => Promise<unknown>) {
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
}

beforeEach(() => {
  held = 0;
  asked = 0;
  visibility = 'visible';
  Object.defineProperty(document, 'visibilityState', { get: () => visibility, configurable: true });
  giveLocks(async () => {
    asked += 1;
    held += 1;
    let isHeld = true;
    return {
      release: async () => {
        if (isHeld) held -= 1;
        isHeld = false;
      },
    };
  });
});

afterEach(() => {
  Reflect.deleteProperty(navigator, 'wakeLock');
});

describe('the screen', () => {
  it('stays lit until what was shown is left', async () => {
    const stop = keepAwake();
    await settle();
    expect(held).toBe(1);
    stop();
    await settle();
    expect(held).toBe(0);
  });

  it('may sleep while the page is hidden, and is lit again when it comes back', async () => {
    const stop = keepAwake();
    await settle();
    show('hidden');
    await settle();
    expect(held).toBe(0);
    show('visible');
    await settle();
    expect(held).toBe(1);
    stop();
    show('hidden');
    show('visible');
    await settle();
    expect(held).toBe(0);
  });

  it('is not kept by a browser that answers after the card was left', async () => {
    keepAwake()();
    await settle();
    expect(held).toBe(0);
  });

  it('is held once, however often the page is hidden before the browser answers', async () => {
    const stop = keepAwake();
    show('hidden');
    show('visible');
    show('hidden');
    show('visible');
    await settle();
    expect(asked).toBeGreaterThan(1);
    expect(held).toBe(1);
    stop();
    await settle();
    expect(held).toBe(0);
  });

  it('sleeps as ever where the browser refuses or cannot', async () => {
    giveLocks(() => Promise.reject(new Error('no')));
    keepAwake()();
    Reflect.deleteProperty(navigator, 'wakeLock');
    keepAwake()();
    await settle();
    expect(held).toBe(0);
  });
});
