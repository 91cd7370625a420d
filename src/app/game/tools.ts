/** The two buttons on the beach: the little heap that leads back, and the one that smooths everything or undoes it. */

import type { Play } from './play.ts';
import type { Sand } from './sand.ts';
import { addButton, draw, setAll } from './svg.ts';
import { waitForThreeTaps } from './way-back.ts';

const heap = 'M10 28h16M13 18h10M17 9h2';
const flatten = 'M5 12q4-6 9 0t9 0 8 0M5 20h26M9 27h18';
const undo = 'M13 8l-7 7 7 7M6 15h15q6 0 6 7t-6 7h-6';

function addTool(main: HTMLElement, name: string, label: string, d: string, onPress: () => void): Element {
  const button = addButton(main, `tool ${name}`, label);
  draw('path', { d, class: 'line' }, draw('svg', { viewBox: '0 0 36 36' }, button));
  button.addEventListener('click', onPress);
  return button;
}

export function addWayBack(main: HTMLElement, goBack: () => void): void {
  const isMeant = waitForThreeTaps(performance.now());
  const logo = addTool(main, 'logo', document.title, heap, () => {
    if (isMeant(performance.now())) goBack();
  });
  // A key held down is not three taps.
  logo.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).repeat) event.preventDefault();
  });
}

/** Answers what to call when something changed, so that the button shows what it would do. */
export function addSmooth(main: HTMLElement, play: Play, sand: Sand, onChange: () => void): () => void {
  const { smooth = '', back = '' } = main.dataset;
  const isEmpty = () => !play.pebbles().length && !sand.strokes().length;
  let kept = { beach: play.pebbles(), strokes: sand.strokes() };

  const button = addTool(main, 'smooth', smooth, flatten, () => {
    if (isEmpty()) {
      play.replace(kept.beach);
      sand.show(kept.strokes);
    } else {
      kept = { beach: play.pebbles(), strokes: sand.strokes() };
      play.replace([]);
      sand.fade();
    }
    onChange();
  });
  return () => {
    setAll(button, { 'aria-label': isEmpty() ? back : smooth });
    for (const icon of button.querySelectorAll('path')) icon.setAttribute('d', isEmpty() ? undo : flatten);
  };
}
