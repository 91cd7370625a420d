/** The basket: one button for each kind of pebble. */

import { drawPebble } from './draw-pebble.ts';
import { makePebble } from './pebble.ts';
import { shapes } from './pebble-shape.ts';
import { addButton, draw } from './svg.ts';

export function addBasket(main: HTMLElement): HTMLElement {
  const basket = main.appendChild(document.createElement('div'));
  basket.className = 'basket';
  shapes.forEach((_, slot) => {
    const button = addButton(basket, '', `${main.dataset.take} ${slot + 1}`);
    button.dataset.slot = String(slot);
    drawPebble(draw('svg', { viewBox: '-66 -40 132 80' }, button), makePebble(slot, slot));
  });
  return basket;
}
