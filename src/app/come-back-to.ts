/**
 * Where a reader comes back to who left the page to make a call. A call is longer than the absence after which the page
 * forgets everything; so for its time the page forgets only what was read, and shows a place that names nobody.
 */
import { awayMark } from './exit/away-mark.ts';
import type { Place } from './place.ts';

/** Whoever comes later than this may be somebody else. */
const longestCallMs = 60 * 60_000;

interface ComingBack {
  /** Says at a tap on Call where to come back to. */
  expect(place: Place): void;
  forget(): void;
  /** Whether the reader is away for a call, and not for too long. */
  isExpected(): boolean;
}

/** @param show is called as soon as the page is hidden, so that nothing of before is seen on coming back. */
export function comeBackTo(show: (place: Place) => void): ComingBack {
  const root = document.documentElement;
  let expected: Place | undefined;
  let leftAt = 0;

  const forget = () => {
    expected = undefined;
    root.removeAttribute(awayMark);
  };
  document.addEventListener('visibilitychange', () => {
    if (!expected) return;
    if (document.visibilityState !== 'hidden') return forget();
    leftAt = Date.now();
    show(expected);
  });

  return {
    expect(place) {
      expected = place;
      root.setAttribute(awayMark, '');
    },
    forget,
    isExpected: () => expected !== undefined && Date.now() - leftAt < longestCallMs,
  };
}
