/** On the language choice: the languages of the device come first. The device is asked, nothing is kept. */

export function sortLanguages(): void {
  const list = document.querySelector('[data-languages]');
  if (!list) return;
  const wanted = (navigator.languages || [navigator.language]).map((tag) => tag.split('-')[0]);
  for (const tag of wanted.reverse()) {
    for (const item of Array.from(list.children)) {
      if (item.querySelector('a')?.lang === tag) list.insertBefore(item, list.firstChild);
    }
  }
}
