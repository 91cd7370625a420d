/** Starts the drawing game on a page of its own, /d/. */
import { startGame } from './start-game.ts';

const beach = document.querySelector<HTMLElement>('.beach');
if (beach) {
  // One entry of our own cuts off what Forward could lead to.
  history.pushState(null, '');
  startGame(beach, () => location.replace('/'));
}
