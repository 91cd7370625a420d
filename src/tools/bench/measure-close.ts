/** From the press on Close to a blank page and to the painted game. */
import type { Bench } from './bench.ts';
import { hosts } from './bench.ts';
import type { Tab } from './browser.ts';
import { inMilliseconds, median } from './figures.ts';
import { keptPath } from './kept-profile.ts';
import type { Lane } from './lane.ts';
import { atMost, onlyTold } from './report.ts';
import { hasMark, pause, waitUntil } from './text-visible.ts';
import { enter } from './visit.ts';

const slowdown = 6;

interface Left {
  readonly blankMs: number;
  readonly gameMs: number;
}

/** Times on the clock that both documents share. */
interface Probe {
  readonly pressed: number;
  readonly blank: number;
}

export async function measureClose(bench: Bench, lane: Lane, kept: string, rounds: number): Promise<void> {
  const section = `Close, ${slowdown} × slower processor, app started, server gone`;
  const all: Left[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { tab, close } = await lane.open(kept, slowdown);
    all.push(await pressClose(tab));
    await close();
  }
  const [blank, game] = (['blankMs', 'gameMs'] as const).map((key) => all.map((left) => left[key])) as [
    number[],
    number[],
  ];
  bench.add(
    atMost(section, 'from the press to a blank page (middle)', median(blank), 100, inMilliseconds),
    atMost(section, 'from the press to the first paint of the game (middle)', median(game), 500, inMilliseconds),
    onlyTold(section, 'the slowest', `${inMilliseconds(Math.max(...blank))}, ${inMilliseconds(Math.max(...game))}`),
  );
}

async function pressClose(tab: Tab): Promise<Left> {
  enter(tab, `https://${hosts.pebble}${keptPath}`);
  if ((await waitUntil(tab, hasMark('ready'), { withinMs: 30_000 })) === undefined)
    throw new Error('The app did not start offline.');
  await pause(1000);
  const told = tab.next<{ payload: string }>('Runtime.bindingCalled');
  await tab.send('Runtime.addBinding', { name: 'benchTell' });
  await tab.read(`(${watchPress})()`);
  const at = await tab.read<{ x: number; y: number }>(
    `(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }))(document.querySelector('a.close').getBoundingClientRect())`,
  );
  await tab.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at, button: 'left', clickCount: 1 });
  const { pressed, blank } = JSON.parse((await told).payload) as Probe;

  const firstPaint = `location.pathname === '/d/' && performance.getEntriesByName('first-contentful-paint').length > 0`;
  if ((await waitUntil(tab, firstPaint, { withinMs: 20_000 })) === undefined) throw new Error('Close led nowhere.');
  const painted = await tab.read<number>(
    `performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime`,
  );
  return { blankMs: blank - pressed, gameMs: (painted ?? Number.NaN) - pressed };
}

/** Runs in the page. A timer set in a frame fires after that frame was painted. */
function watchPress(): void {
  const tell = (window as unknown as { benchTell(words: string): void }).benchTell;
  addEventListener(
    'pointerdown',
    ({ timeStamp }) => {
      const look = () => {
        if (getComputedStyle(document.documentElement).visibility !== 'hidden') {
          requestAnimationFrame(look);
          return;
        }
        setTimeout(() => {
          const { timeOrigin } = performance;
          tell(JSON.stringify({ pressed: timeOrigin + timeStamp, blank: timeOrigin + performance.now() }));
        }, 0);
      };
      requestAnimationFrame(look);
    },
    true,
  );
}
