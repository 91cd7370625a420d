/** Follows links inside a single file by scrolling: neither the address nor the browser's list tells where one was. */

export function followAnchors(): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link ? link.getAttribute('href') : null;
    if (event.defaultPrevented || !href || href.charAt(0) !== '#') return;
    event.preventDefault();
    const place = document.getElementById(href.slice(1));
    if (!place) return;
    place.scrollIntoView();
    place.focus();
  });
}
