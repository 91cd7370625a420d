/** The erase page: a pebble and Close, so that it says nothing to whoever looks on. What it does, its headers and script do. */

/** @param close what a screen reader says for Close; nothing is written for the eye. */
export function eraseBody(close: string): string {
  return `<nav class="bar"><a class="close" href="/d/" rel="noreferrer" aria-label="${close}"><svg aria-hidden="true" class="small"><use href="#control-x"/></svg></a></nav><main><svg aria-hidden="true"><use href="#pebble"/></svg></main>`;
}
