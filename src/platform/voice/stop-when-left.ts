/** Nothing is heard of a page that is being closed, covered or left. */

/** Close, in every way it can be pressed, marks the document; so does the cover of a screen that nobody touches. */
const marks = ['data-leaving', 'data-idle'];

export const isLeft = () =>
  document.visibilityState === 'hidden' || marks.some((mark) => document.documentElement.hasAttribute(mark));

/** @param stop called before anything else of the page can run. */
export function stopWhenLeft(stop: () => void): void {
  const look = () => {
    if (isLeft()) stop();
  };
  new MutationObserver(look).observe(document.documentElement, { attributeFilter: marks });
  document.addEventListener('visibilitychange', look);
  addEventListener('pagehide', stop);
}
