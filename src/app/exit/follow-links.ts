/** Follows links inside Pebble by replacing, so that the tab's list stays one deep and Back leads out. */

export function followLinks(): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const href = link.getAttribute('href');
    if (href?.charAt(0) !== '/') return;
    event.preventDefault();
    // A page that is open is worth more than one that cannot come.
    const canCome = navigator.onLine !== false || document.documentElement.hasAttribute('data-offline');
    if (canCome) location.replace(href);
  });
}
