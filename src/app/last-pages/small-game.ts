/** What Close leads to when even the drawing game was deleted: a beach on which every tap puts a pebble down. */

// Forward must not lead back to what was closed.
history.pushState(null, '');

const beach = document.querySelector('main');

function putPebble(x: number, y: number): void {
  const pebble = document.createElement('i');
  pebble.style.left = `${x}px`;
  pebble.style.top = `${y}px`;
  pebble.style.transform = `rotate(${x % 50}deg) scale(${0.6 + (y % 70) / 100})`;
  if (beach) beach.appendChild(pebble);
}

addEventListener('pointerdown', ({ clientX, clientY }) => putPebble(clientX, clientY));
addEventListener('keydown', ({ key }) => {
  if (key === 'Enter') putPebble(Math.random() * innerWidth, Math.random() * innerHeight);
});
for (const part of [0.3, 0.5, 0.6]) putPebble(innerWidth * part, innerHeight * (1 - part / 2));
