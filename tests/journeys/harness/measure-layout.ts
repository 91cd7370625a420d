/** Measures in the browser what eyes and fingers would complain of. Runs in the page: nothing from outside may be used in it. */
import type { Page } from 'playwright-core';

/** Sentences about everything that is wrong in the layout of what is shown now. */
export const measureLayout = (page: Page): Promise<string[]> => page.evaluate(layoutFaults);

/** Runs in the page. */
export function layoutFaults(): string[] {
  const wrong: string[] = [];
  const root = document.documentElement;
  const width = root.clientWidth;
  const nameOf = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${(element.textContent ?? '').trim().slice(0, 40)}`;
  const isShown = (element: Element) => {
    const { width: wide, height } = element.getBoundingClientRect();
    // What is closed still has a place in newer browsers, but nobody sees it.
    if (element.closest('details:not([open]) > :not(summary)')) return false;
    return wide > 0 && height > 0 && getComputedStyle(element).visibility === 'visible';
  };
  const px = (number: number) => Math.round(number * 10) / 10;

  if (root.scrollWidth > window.innerWidth) {
    const edge = (element: Element) => element.getBoundingClientRect();
    const isOut = (element: Element) => edge(element).right > width + 0.5 || edge(element).left < -0.5;
    const out = Array.from(document.querySelectorAll('body *')).filter(isOut).pop();
    wrong.push(
      `the page is ${root.scrollWidth} wide on a screen of ${window.innerWidth}${out ? `, for ${nameOf(out)}` : ''}`,
    );
  }

  const controls = Array.from(document.querySelectorAll('a[href], button, summary')).filter(isShown);
  for (const control of controls) {
    const box = control.getBoundingClientRect();
    const parent = control.parentElement;
    // A link inside a sentence is as high as its line.
    const ownWords = (control.textContent ?? '').trim();
    const isInSentence =
      parent !== null &&
      /^(P|LI|SPAN)$/.test(parent.tagName) &&
      !control.matches('.number') &&
      (parent.textContent ?? '').trim() !== ownWords;
    if (!isInSentence && (box.width < 47.9 || box.height < 47.9))
      wrong.push(`${nameOf(control)} is ${px(box.width)} × ${px(box.height)}, too small for a finger`);
  }
  for (let at = 0; at < controls.length; at++) {
    const one = controls[at];
    const next = controls[at + 1];
    // The bar lies over whatever is scrolled beneath it, and its own buttons beside each other.
    if (!one || !next || (one.closest('.bar') === null) !== (next.closest('.bar') === null)) continue;
    const a = one.getBoundingClientRect();
    const b = next.getBoundingClientRect();
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across > 1 && down > 1) wrong.push(`${nameOf(one)} lies over ${nameOf(next)}`);
  }

  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !(node.textContent ?? '').trim() || parent.closest('script, style, svg') || !isShown(parent))
      continue;
    range.selectNodeContents(node);
    const control = parent.closest('a, button, summary, .card, .box');
    const frame = control?.getBoundingClientRect();
    for (const rect of Array.from(range.getClientRects())) {
      if (rect.width === 0) continue;
      if (rect.left < -0.5 || rect.right > width + 0.5) wrong.push(`${nameOf(parent)} runs out of the screen`);
      if (
        frame &&
        (rect.left < frame.left - 1 ||
          rect.right > frame.right + 1 ||
          rect.top < frame.top - 4 ||
          rect.bottom > frame.bottom + 4)
      )
        wrong.push(`${nameOf(parent)} runs out of its ${control?.tagName.toLowerCase()}`);
    }
  }

  const fixed = document.querySelector('a[href="/d/"]');
  if (!fixed || !isShown(fixed)) wrong.push('there is no Close');
  return Array.from(new Set(wrong));
}

/** Which headings skip a level, and whether there is exactly one of the first. */
export function measureHeadings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = Array.from(document.querySelectorAll('h1, h2, h3, h4')).filter(
      (heading) => heading.getClientRects().length > 0,
    );
    const levels = shown.map((heading) => Number(heading.tagName[1]));
    const wrong = shown
      .filter((_, at) => (levels[at] ?? 0) > (at === 0 ? 1 : (levels[at - 1] ?? 0) + 1))
      .map((heading) => `${heading.tagName} "${heading.textContent}" skips a level`);
    const firsts = levels.filter((level) => level === 1).length;
    return firsts === 1 ? wrong : wrong.concat(`${firsts} headings of the first level`);
  });
}

/** Which words stand out too little from what is behind them (WCAG 1.4.3: 4.5 to 1, for large letters 3 to 1). */
export function measureContrast(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parse = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = ([r = 0, g = 0, b = 0]: number[]) => {
      const [x = 0, y = 0, z = 0] = [r, g, b]
        .map((part) => part / 255)
        .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const behind = (element: Element | null): number[] => {
      if (!element) return [255, 255, 255];
      const colour = parse(getComputedStyle(element).backgroundColor);
      return colour.length > 0 && (colour.length < 4 || colour[3] === 1) ? colour : behind(element.parentElement);
    };

    const wrong = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (!parent || !text || parent.closest('script, style, svg') || parent.getClientRects().length === 0) continue;
      const { color, fontSize, fontWeight, opacity } = getComputedStyle(parent);
      if (opacity === '0') continue;
      const [one, other] = [light(parse(color)), light(behind(parent))];
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      const size = Number.parseFloat(fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      if (contrast < (isLarge ? 3 : 4.5) || opacity !== '1')
        wrong.add(`"${text.slice(0, 40)}" has a contrast of ${Math.round(contrast * 100) / 100}`);
    }
    return Array.from(wrong);
  });
}
