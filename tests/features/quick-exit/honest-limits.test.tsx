/** Promises about what is said before the first topic that needs it. */
// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { HonestLimits } from '#features/quick-exit/honest-limits.tsx';
import { TryClose } from '#features/quick-exit/try-close.tsx';
import ui from '#locales/en/ui.json';
import { putOnScreen } from '#tests/features/on-screen.tsx';

it('says in a sentence and a picture each what Close does not hide, and what can be done', () => {
  const { screen, leave } = putOnScreen(<HonestLimits />);
  const rows = Array.from(screen.querySelectorAll('li'));
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    ui.tryCloseLimit,
    ui.callListNotice,
    ui.limitSpy,
    ui.limitOther,
  ]);
  for (const row of rows) expect(row.querySelectorAll('svg')).toHaveLength(1);
  leave();
});

it('are told beside the way to try Close too, where a document has no screen of its own for them', () => {
  const { screen, leave } = putOnScreen(<TryClose />);
  const lines = Array.from(screen.querySelectorAll('details p'), ({ textContent }) => textContent);
  expect(lines.slice(-3)).toEqual([ui.tryCloseLimit, ui.limitSpy, ui.limitOther]);
  leave();
});
