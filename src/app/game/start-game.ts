/** The drawing game: a beach, a basket of pebbles, and sand to rake. Nothing is kept, nothing is sent. */

import { addBasket } from './basket.ts';
import { listenToHands } from './hands.ts';
import { listenToKeys } from './keys.ts';
import { measureBeach } from './measure-beach.ts';
import { startPlay } from './play.ts';
import { createSand } from './sand.ts';
import { createStage } from './stage.ts';
import { setAll } from './svg.ts';
import { addSmooth, addWayBack } from './tools.ts';

/** The heap that lies there at first shows what can be done: slot, then aside and above in units. */
const heap = [
  [2, 0, 30],
  [4, 4, 70],
  [3, -5, 110],
] as const;

/** @param goBack called when the heap in the corner was tapped on purpose. */
export function startGame(main: HTMLElement, goBack: () => void): void {
  const still = main.querySelector('.still');
  if (still) still.remove();
  setAll(main, { role: 'application', 'aria-label': `${document.title}. ${main.dataset.keys}` });

  const sand = createSand(main);
  addWayBack(main, goBack);
  const basket = addBasket(main);
  const measure = () => measureBeach(main.clientWidth, main.clientHeight, basket.getBoundingClientRect());
  let measured = measure();
  const play = startPlay(measured.ground);
  const showSmooth = addSmooth(main, play, sand, () => show());
  const stage = createStage(main);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');

  const show = (isStill = calm.matches) => {
    showSmooth();
    stage.show(play.pebbles(), play.landing(), measured.scale, isStill);
  };

  const { left, right, far, near } = measured.ground;
  for (const [slot, aside, above] of heap) {
    const id = play.take(slot);
    play.carry(id, { x: left + (right - left) * 0.4 + aside, y: far + (near - far) * 0.4 - above });
    play.letGo(id);
  }
  sand.show([]);
  show(true);

  addEventListener('resize', () => {
    measured = measure();
    play.resize(measured.ground);
    sand.show(sand.strokes());
    show(true);
  });
  const toUnits = ({ x, y }: { x: number; y: number }) => ({ x: x / measured.scale, y: y / measured.scale });
  const world = { main, basket, play, sand, stage, show, toUnits };
  listenToHands(world);
  listenToKeys(world);
}
