/** On the language choice: the languages of the device come first. The device is asked, nothing is kept. */

export function sortLanguages(): void {
  const list = document.querySelector('[data-languages]');
  if (!list) return;
  const wanted = (navigator.languages || [navigator.language]).map((tag) => tag.toLowerCase());
  const place = (item: Element) => {
    const tag = (item.querySelector('a')?.lang ?? '').toLowerCase();
    const at = wanted.findIndex((one) => one === tag || one.split('-')[0] === tag);
    return at < 0 ? wanted.length : at;
  };
  // Array.prototype.sort is not stable before Chrome 70, so the first place decides ties.
  Array.from(list.children)
    .map((item, at) => ({ item, rank: place(item) * 1000 + at }))
    .sort((a, b) => a.rank - b.rank)
    .forEach(({ item }) => {
      list.appendChild(item);
    });
}
