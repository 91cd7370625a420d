/** What the browser would show of this screen by name: the same on every one. Runs in the page: nothing from outside may be used in it. */

/** @param path the address under which the document was opened. */
export function nameFaults(path: string): string[] {
  const shown: Record<string, unknown> = {
    title: document.title,
    name: window.name,
    address: location.pathname + location.search + location.hash,
    color: document.querySelector('meta[name="theme-color"]')?.getAttribute('content') ?? '',
    state: JSON.stringify(history.state),
    items: localStorage.length + sessionStorage.length,
    cookie: document.cookie,
  };
  const wanted: Record<string, readonly unknown[]> = {
    title: ['Pebble'],
    name: [''],
    address: [path],
    color: ['', '#f6f3ec'],
    // The entry for Back carries a mark that is the same for every reader and every place.
    state: ['null', '1'],
    items: [0],
    cookie: [''],
  };
  return Object.keys(shown)
    .filter((key) => !wanted[key]?.includes(shown[key]))
    .map((key) => `${key}: ${shown[key]}`);
}
