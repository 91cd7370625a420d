/** What is wrong with Close on the screen that stands now. Runs in the page: nothing from outside may be used in it. */

/** At the top of the screen and at its end; the page stays at its top. */
export function closeFaults(): string[] {
  const close = document.querySelector('a[href="/d/"]');
  if (!close) return ['there is no Close'];
  const faults: string[] = [];
  for (const end of [0, document.documentElement.scrollHeight]) {
    scrollTo(0, end);
    const where = end === 0 ? 'at the top' : 'at the end';
    const { left, top, width, height } = close.getBoundingClientRect();
    if (Math.min(width, height) < 48) faults.push(`Close is ${width} × ${height}, ${where}`);
    // The corners are round; a point beside the curve is not Close.
    const near = (part: number, other: number) => (part === 0.5 || other === 0.5 ? part : part === 0.02 ? 0.12 : 0.88);
    for (const x of [0.02, 0.5, 0.98]) {
      for (const y of [0.02, 0.5, 0.98]) {
        const hit = document.elementFromPoint(left + width * near(x, y), top + height * near(y, x));
        if (!hit || !close.contains(hit)) faults.push(`${hit?.tagName ?? 'nothing'} lies over Close, ${where}`);
      }
    }
  }
  scrollTo(0, 0);

  if (document.querySelector('a[href], button, summary, input, select, textarea, [tabindex="0"]') !== close)
    faults.push('Close is not the first stop');
  // What is modal makes all around it deaf, Close too.
  if (document.querySelector('dialog[open]:not(:has(a[href="/d/"])), [popover], [aria-modal], [inert]'))
    faults.push('something can shut Close out');
  return faults;
}
