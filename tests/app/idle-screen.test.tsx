/** Promises about the cover over what was read. */
// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { IdleScreen } from '#app/idle-screen.tsx';
import type { IdlePhase } from '#core/idle/idle-phase.ts';
import ui from '#locales/en/ui.json';
import { type OnScreen, putOnScreen } from '#tests/features/on-screen.tsx';

let phase: IdlePhase = { kind: 'here' };
let tell = () => {};
let shown: OnScreen;
const become = (next: IdlePhase) =>
  act(() => {
    phase = next;
    tell();
  });
const cover = () => document.querySelector('body > .idle');

beforeEach(() => {
  phase = { kind: 'here' };
  document.body.innerHTML = '<button id="read">read</button>';
  shown = putOnScreen(
    <IdleScreen
      idle={{
        phase: () => phase,
        subscribe(onChange) {
          tell = onChange;
          return () => {};
        },
        look: () => {},
      }}
    />,
  );
});
afterEach(() => shown.leave());

it('is not there while somebody reads', () => {
  expect(cover()).toBeNull();
  expect(document.documentElement.hasAttribute('data-idle')).toBe(false);
});

it('asks calmly, shows how long it waits, and offers to go on', () => {
  become({ kind: 'covered', left: 0.25 });
  expect(cover()?.textContent).toBe(ui.stillHere + ui.stillHereThen + ui.goOn);
  expect(cover()?.querySelector('progress')?.value).toBe(0.25);
  expect(document.activeElement?.textContent).toBe(ui.goOn);
  expect(document.documentElement.hasAttribute('data-idle')).toBe(true);
});

it('gives back the place where the reader was, also to keyboards', () => {
  document.getElementById('read')?.focus();
  become({ kind: 'covered', left: 1 });
  become({ kind: 'here' });
  expect(cover()).toBeNull();
  expect(document.activeElement?.id).toBe('read');
  expect(document.documentElement.hasAttribute('data-idle')).toBe(false);
});
