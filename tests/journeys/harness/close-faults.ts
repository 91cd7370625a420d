/** What is wrong with Close on the screen that stands now. Runs in the page: nothing from outside may be used in it. */

/**
 * At the top of the screen and at its end; the page stays at its top.
 * @param href another where Close leads elsewhere.
 */
export function closeFaults(href = '/d/'): string[] {
  const close = document.querySelector(`a[href="${href}"]`);
  if (!close) return ['there is no Close'];
  const faults: string[] = [];
  for (const end of [0, document.documentElement.scrollHeight]) {
    scrollTo(0, end);
    const where = end === 0 ? 'at the top' : 'at the end';
    const { left, top, width, height } = close.getBoundingClientRect();
    if (Math.min(width, height) < 48) faults.push(`Close is ${width} × ${height}, ${where}`);
    // The corners are round: near them, the outermost points that are Close lie this far inside.
    const round = 0.16 * Math.min(width, height);
    const edge = 1;
    for (const across of [-1, 0, 1]) {
      for (const down of [-1, 0, 1]) {
        const inset = across === 0 || down === 0 ? edge : round;
        const x = left + width / 2 + across * (width / 2 - inset);
        const y = top + height / 2 + down * (height / 2 - inset);
        const hit = document.elementFromPoint(x, y);
        if (!hit || !close.contains(hit)) faults.push(`${hit?.tagName ?? 'nothing'} lies over Close, ${where}`);
      }
    }
  }
  scrollTo(0, 0);

  if (document.querySelector('a[href], button, summary, input, select, textarea, [tabindex="0"]') !== close)
    faults.push('Close is not the first stop');
  // What is modal makes all around it deaf, Close too.
  if (document.querySelector(`dialog[open]:not(:has(a[href="${href}"])), [popover], [aria-modal], [inert]`))
    faults.push('something can shut Close out');
  return faults;
}
