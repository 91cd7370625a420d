/** Keeps the pebbles on the screen in step with the beach. */

import type { Beach } from './beach.ts';
import { drawLanding, drawPebble } from './draw-pebble.ts';
import type { Pebble } from './pebble.ts';
import type { Point } from './pebble-shape.ts';
import { addButton, clear, draw, setAll } from './svg.ts';

interface Actor {
  readonly button: HTMLButtonElement;
  readonly svg: SVGElement;
  shown?: Pebble;
}

export interface Stage {
  /** `scale` is the pixels in a unit; `isStill` puts everything in place at once. */
  show(pebbles: Beach, landing: Beach, scale: number, isStill: boolean): void;
  buttonOf(id: number): HTMLButtonElement | undefined;
}

const inFront = 9999;

export function createStage(main: HTMLElement): Stage {
  const actors = new Map<number, Actor>();
  const shade = draw('svg', { class: 'landing' }, main);

  const enter = (id: number): Actor => {
    const button = addButton(main, 'stone', `${document.title} ${id + 1}`);
    button.dataset.id = String(id);
    const actor = { button, svg: draw('svg', {}, button) };
    actors.set(id, actor);
    return actor;
  };

  const leave = (button: HTMLButtonElement, id: number) => {
    actors.delete(id);
    button.classList.add('gone');
    setTimeout(() => button.remove(), 600);
  };

  const put = (pebble: Pebble, scale: number, isStill: boolean) => {
    const { isHeld } = pebble;
    const actor = actors.get(pebble.id) ?? enter(pebble.id);
    const { button, svg, shown } = actor;
    const { half, head, foot } = pebble.body;
    const place = ({ x, y }: Point) => `translate(${(x - half) * scale}px,${(y + head) * scale}px)`;
    setAll(button, { 'aria-pressed': String(isHeld) });
    // Painted from far to near, and what lies on a stone after that stone.
    button.style.zIndex = String(isHeld ? inFront : Math.round(pebble.floor));
    if (shown === pebble && !isStill) return;

    actor.shown = pebble;
    setAll(svg, {
      viewBox: `${-half} ${head} ${half * 2} ${foot - head}`,
      width: half * 2 * scale,
      height: (foot - head) * scale,
    });
    drawPebble(svg, pebble);
    button.style.transform = place(pebble);
    if (isHeld || isStill) return;
    // Down first, then along; a stone that only comes down takes the shorter time.
    const [from, down, ...along] = pebble.way.map((point): Keyframe => ({ transform: place(point) }));
    if (!from || !down) return;
    if (along.length) down.offset = 0.4;
    button.animate([from, down, ...along], { duration: 300 + Math.min(50, along.length) * 12, easing: 'ease-in-out' });
  };

  return {
    show(pebbles, landing, scale, isStill) {
      for (const pebble of pebbles) put(pebble, scale, isStill);
      actors.forEach(({ button }, id) => {
        if (!pebbles.some((pebble) => pebble.id === id)) leave(button, id);
      });
      clear(shade);
      shade.style.transform = `scale(${scale})`;
      for (const pebble of landing) drawLanding(shade, pebble);
    },
    buttonOf: (id) => actors.get(id)?.button,
  };
}
