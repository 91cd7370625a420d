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

/** In the tab's own storage, which both documents share. */
const keptAs = 'bench-close';

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
  await tab.read(`(${watchPress})('${keptAs}')`);
  const at = await tab.read<{ x: number; y: number }>(
    `(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }))(document.querySelector('a.close').getBoundingClientRect())`,
  );
  await tab.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at, button: 'left', clickCount: 1 });

  const firstPaint = `location.pathname === '/d/' && performance.getEntriesByName('first-contentful-paint').length > 0`;
  if ((await waitUntil(tab, firstPaint, { withinMs: 20_000 })) === undefined) throw new Error('Close led nowhere.');
  const painted = await tab.read<number>(
    `performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime`,
  );
  const probe = await tab.read<string>(`sessionStorage.getItem('${keptAs}')`);
  if (!painted || !probe) throw new Error('Nobody knows when Close was pressed.');
  const { pressed, blank } = JSON.parse(probe) as Probe;
  return { blankMs: blank - pressed, gameMs: painted - pressed };
}

/**
 * Runs in the page, and leaves what it saw to the next one: a page that is being replaced is no longer heard. A timer
 * set in a frame fires after that frame was painted; a page replaced before that is off the screen then.
 */
function watchPress(keptAs: string): void {
  addEventListener(
    'pointerdown',
    ({ timeStamp }) => {
      const { timeOrigin } = performance;
      const keep = () => {
        const probe = { pressed: timeOrigin + timeStamp, blank: timeOrigin + performance.now() };
        if (!sessionStorage.getItem(keptAs)) sessionStorage.setItem(keptAs, JSON.stringify(probe));
      };
      const look = () => {
        if (getComputedStyle(document.documentElement).visibility === 'hidden') setTimeout(keep, 0);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      addEventListener('pagehide', keep);
    },
    true,
  );
}
