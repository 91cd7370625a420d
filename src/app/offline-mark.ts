/** The mark on `<html>` that says what is stored here. Page, screens and tests read it; it never promises too much. */

const root = document.documentElement;

export type Stored = 'nothing' | 'reading' | 'ready';

export function readMark(): Stored {
  const mark = root.getAttribute('data-offline');
  return mark === 'reading' || mark === 'ready' ? mark : 'nothing';
}

/** Where the mark falls, the reader is told so until it rises again. */
export function setMark(stored: Stored): void {
  const had = readMark();
  if (stored === 'nothing') {
    root.removeAttribute('data-offline');
    if (had !== 'nothing') root.setAttribute('data-lost', '');
    return;
  }
  root.removeAttribute('data-lost');
  root.setAttribute('data-offline', stored);
}
