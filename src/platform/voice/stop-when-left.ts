/** Nothing is heard of a page that is being closed, covered or left. */

/** @param stop called before anything else of the page can run. */
export function stopWhenLeft(stop: () => void): void {
  // Close, in every way it can be pressed, marks the document; so does the cover of a screen that nobody touches.
  const marks = ['data-leaving', 'data-idle'];
  const root = document.documentElement;
  new MutationObserver(() => {
    if (marks.some((mark) => root.hasAttribute(mark))) stop();
  }).observe(root, { attributeFilter: marks });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') stop();
  });
  addEventListener('pagehide', stop);
}
