/** Promises about the screen: awake while something is shown to another person, and not a moment longer. */
// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepAwake } from '#platform/keep-awake.ts';

let held = 0;
let asked = 0;
let visibility: DocumentVisibilityState = 'visible';

const calm = () => new Promise((resolve) => setTimeout(resolve));

function change(to: DocumentVisibilityState): void {
  visibility = to;
  document.dispatchEvent(new Event('visibilitychange'));
}

function install(request: (() => Promise<unknown>) | undefined): void {
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: request && { request } });
}

beforeEach(() => {
  held = 0;
  asked = 0;
  visibility = 'visible';
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
  install(async () => {
    asked += 1;
    held += 1;
    return {
      release: async () => {
        held -= 1;
      },
    };
  });
});

afterEach(() => {
  install(undefined);
});

describe('the screen', () => {
  it('stays awake until it is left', async () => {
    const letGo = keepAwake();
    await calm();
    expect(held).toBe(1);
    letGo();
    await calm();
    expect(held).toBe(0);
  });

  it('is let go also when it is left before the browser has answered', async () => {
    keepAwake()();
    await calm();
    expect(held).toBe(0);
  });

  it('is asked for again when the page comes back, and holds one lock at most', async () => {
    const letGo = keepAwake();
    await calm();
    change('hidden');
    change('visible');
    await calm();
    expect({ asked, held }).toEqual({ asked: 2, held: 1 });
    letGo();
    change('hidden');
    change('visible');
    await calm();
    expect({ asked, held }).toEqual({ asked: 2, held: 0 });
  });

  it('is left alone, without a fault, where the browser has no such thing or says no', async () => {
    install(undefined);
    keepAwake()();
    install(() => Promise.reject(new Error('low battery')));
    const letGo = keepAwake();
    await calm();
    letGo();
    expect(held).toBe(0);
  });
});
