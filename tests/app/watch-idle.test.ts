/** Promises to whoever holds the device next: what was read is covered, then forgotten, by time that really passed. */
// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { watchIdle } from '#app/watch-idle.ts';

let passed = 0;
let isSlow = false;
let isHeard = false;
let isLeaving = false;
let startedOver = 0;
let handover = Promise.resolve();
let visibility = 'visible';

Object.defineProperty(document, 'visibilityState', { get: () => visibility, configurable: true });

const idle = watchIdle({
  stopwatch: {
    elapsed: () => passed,
    restart: () => {
      passed = 0;
    },
  },
  isSlow: () => isSlow,
  isHeard: () => isHeard,
  onAbandoned: () => handover,
  startOver: () => {
    startedOver += 1;
    return isLeaving;
  },
});
const sign = (kind: string) => dispatchEvent(new Event(kind));

beforeEach(async () => {
  await undefined;
  handover = Promise.resolve();
  passed = 0;
  isSlow = false;
  isHeard = false;
  isLeaving = false;
  startedOver = 0;
  visibility = 'visible';
  document.documentElement.removeAttribute('data-leaving');
  sign('click');
});

async function wait(seconds: number): Promise<string> {
  passed += seconds * 1000;
  idle.look();
  await handover;
  return idle.phase().kind;
}

describe('while nobody touches the screen', () => {
  it('what was read is covered after 90 seconds and forgotten after three minutes', async () => {
    expect(await wait(89)).toBe('here');
    expect(await wait(1)).toBe('covered');
    expect(await wait(89)).toBe('covered');
    expect(startedOver).toBe(0);
    expect(await wait(1)).toBe('here');
    expect(startedOver).toBe(1);
  });

  it('who listens is there, however long it takes, and has the whole time afterwards', async () => {
    isHeard = true;
    for (let minutes = 0; minutes < 5; minutes++) expect(await wait(60)).toBe('here');
    isHeard = false;
    expect(await wait(89)).toBe('here');
    expect(await wait(1)).toBe('covered');
  });

  it('a device that slept while something was said covers it all the same', async () => {
    isHeard = true;
    expect(await wait(100)).toBe('covered');
  });

  it('the countdown runs where everybody can see it', async () => {
    const seen: number[] = [];
    idle.subscribe(() => {
      const phase = idle.phase();
      if (phase.kind === 'covered') seen.push(phase.left);
    });
    await wait(90);
    await wait(45);
    await wait(44);
    expect(seen).toEqual([1, 0.5, 1 / 90]);
  });

  it('it stays covered until the page is really left, and is not left twice', async () => {
    isLeaving = true;
    expect(await wait(180)).toBe('covered');
    document.documentElement.setAttribute('data-leaving', '');
    expect(await wait(1)).toBe('covered');
    expect(startedOver).toBe(1);
  });

  it('where hands rest longer it takes five minutes', async () => {
    isSlow = true;
    expect(await wait(209)).toBe('here');
    expect(await wait(1)).toBe('covered');
    expect(startedOver).toBe(0);
    await wait(90);
    expect(startedOver).toBe(1);
  });
});

it('while a newer version takes over, nothing brings back what was read', async () => {
  let isDone = () => {};
  handover = new Promise((resolve) => {
    isDone = resolve;
  });
  passed += 180_000;
  idle.look();
  for (const kind of ['pointerdown', 'keydown', 'click']) sign(kind);
  idle.look();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(idle.phase()).toEqual({ kind: 'covered', left: 0 });
  expect(startedOver).toBe(0);
  isDone();
  await handover;
  expect(startedOver).toBe(1);
  expect(idle.phase().kind).toBe('here');
});

describe('a sign of life', () => {
  it.each(['pointerdown', 'keydown', 'scroll', 'focusin', 'click'])('such as %s begins the time anew', async (kind) => {
    await wait(89);
    sign(kind);
    expect(await wait(89)).toBe('here');
    expect(await wait(1)).toBe('covered');
  });

  it('takes the cover away only when it ends as a tap, so that nothing below the finger is tapped', async () => {
    await wait(90);
    for (const kind of ['pointerdown', 'keydown', 'scroll', 'focusin']) sign(kind);
    expect(idle.phase().kind).toBe('covered');
    sign('click');
    expect(idle.phase().kind).toBe('here');
    expect(await wait(89)).toBe('here');
  });

  it('that wakes a device which has slept too long brings back nothing', async () => {
    passed += 600_000;
    sign('pointerdown');
    await handover;
    expect(startedOver).toBe(1);
  });
});

describe('in the background', () => {
  it('nothing is counted: that absence has a limit of its own', async () => {
    visibility = 'hidden';
    expect(await wait(600)).toBe('here');
    expect(startedOver).toBe(0);
    visibility = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await wait(89)).toBe('here');
    expect(startedOver).toBe(0);
  });
});
