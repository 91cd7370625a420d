/** Promises about an absence: after 20 seconds another person may hold the phone. */
// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { awayMark } from '#app/exit/away-mark.ts';
import { goTo } from '#app/exit/go-to.ts';
import { hideWhenLeft } from '#app/exit/hide-when-left.ts';
import { startAgainEvent } from '#app/exit/start-again-event.ts';

vi.mock('#app/exit/go-to.ts', () => ({ goTo: vi.fn() }));

const root = document.documentElement;
let visibility = 'visible';
let now = 1_800_000_000_000;
let forgotten = 0;

Object.defineProperty(document, 'visibilityState', { get: () => visibility, configurable: true });
Object.defineProperty(window, 'scrollTo', { value: () => {} });
hideWhenLeft(() => {});
addEventListener(startAgainEvent, () => {
  forgotten += 1;
});

beforeEach(() => {
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  vi.mocked(goTo).mockClear();
  forgotten = 0;
  root.setAttribute('data-offline', 'ready');
  root.removeAttribute(awayMark);
  document.body.innerHTML = '<details open></details>';
});
afterEach(() => {
  root.style.visibility = '';
});

function show(state: 'visible' | 'hidden') {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
}
function goAway(seconds: number) {
  show('hidden');
  expect(root.style.visibility).toBe('hidden');
  now += seconds * 1000;
  show('visible');
}

it('what is in the background is covered at once, and a short absence gives it back', () => {
  goAway(20);
  expect(goTo).not.toHaveBeenCalled();
  expect(root.style.visibility).toBe('');
  expect(document.querySelector('details[open]')).not.toBeNull();
});

it('after more than 20 seconds the language choice comes, and what was read stays covered until then', () => {
  goAway(21);
  expect(goTo).toHaveBeenCalledExactlyOnceWith('/');
  expect(root.style.visibility).toBe('hidden');
});

it.each([
  ['nothing is stored', () => root.removeAttribute('data-offline')],
  ['a call was begun', () => root.setAttribute(awayMark, '')],
])('where %s the page stays, with everything closed and the place forgotten', (_, prepare) => {
  prepare();
  goAway(21);
  expect(goTo).not.toHaveBeenCalled();
  expect(forgotten).toBe(1);
  expect(document.querySelector('details[open]')).toBeNull();
  expect(root.style.visibility).toBe('');
});
