/** A clock that is wrong by up to thirty years hides nothing. */
import { putBefore } from '#tests/journeys/harness/lies.ts';
import { complaintsOfApp, judgeDocuments } from '../judge.ts';
import type { Case, Kind, World } from '../kind.ts';
import { isMarked, markOf, until } from '../look.ts';
import { type Reader, readerOf } from '../reader.ts';
import { complaintsOfUpdate } from '../update.ts';
import { appDocument, tag, type Version } from '../version.ts';

const day = 86_400_000;
const year = 365 * day;
const shifts: Record<string, number> = {
  '30 years behind': -30 * year,
  '10 years behind': -10 * year,
  '2 years behind': -2 * year,
  'a year behind': -year,
  '2 days behind': -2 * day,
  'an hour behind': -day / 24,
  'an hour ahead': day / 24,
  '2 days ahead': 2 * day,
  'half a year ahead': year / 2,
  'a year ahead': year,
  '2 years ahead': 2 * year,
  '10 years ahead': 10 * year,
  '30 years ahead': 30 * year,
};

/** @param jumps from right to wrong, and back, every second. */
const setClock = (by: number, jumps: boolean) => `{
  const Real = Date;
  const begun = Real.now();
  const now = () => Real.now() + (${jumps} && Math.floor((Real.now() - begun) / 500) % 2 === 0 ? 0 : ${by});
  self.Date = new Proxy(Real, {
    construct: (_, given) => given.length === 0 ? new Real(now()) : new Real(...given),
    apply: () => new Real(now()).toString(),
    get: (target, name) => name === 'now' ? now : Reflect.get(target, name),
  });
}`;

/** A clock that leaps ahead looks like a night's sleep: the page starts over, and whoever reads opens it again. */
const openings = 5;

async function complaintsOf({ engine, before }: World, script: string, jumps: boolean): Promise<string[]> {
  const reader = await readerOf(engine, before);
  const { site } = reader;
  try {
    await site.stop();
    const { complaints } = await judgeDocuments(reader, [before], script);
    const inApp = async () => {
      const found = await complaintsOfTopic(reader, before);
      return found.length > 0 ? found : complaintsOfNumbers(reader);
    };
    // It stands under its cover for two seconds before it is left.
    const hasStartedOver = () => until(() => reader.tab.evaluate(() => location.pathname === '/'), 4);
    let found = await inApp();
    for (let again = 1; found.length > 0 && again < openings; again++) {
      if (!jumps || !(await hasStartedOver())) break;
      found = await inApp();
    }
    return [...complaints, ...found];
  } finally {
    await reader.leave();
  }
}

async function complaintsOfTopic({ tab, site }: Reader, version: Version): Promise<string[]> {
  await tab.goto(site.url + appDocument);
  return (await isMarked(tab, 'ready')) ? complaintsOfApp(tab, version) : ['the app is gone'];
}

async function complaintsOfNumbers({ tab, site }: Reader): Promise<string[]> {
  await tab.goto(`${site.url}/${tag}/p/`);
  await isMarked(tab, 'ready');
  const hasNumbers = () =>
    tab.evaluate(() => {
      const app = document.querySelector('#app:not([hidden])');
      if (!app) document.querySelector<HTMLElement>('#doc [data-country="DE"] > summary')?.click();
      return (app?.textContent ?? '').includes('112');
    });
  if (await until(hasNumbers, 10)) return [];
  const where = await tab.evaluate(() =>
    [location.pathname, document.getElementById('app')?.hidden, document.body.innerText.length].join(' '),
  );
  return [`the app shows no number of Germany: ${where}, marked "${await markOf(tab)}"`];
}

/** The worker's own clock: it counts the hours between its tries by it. */
const complaintsOfWorker = (world: World, script: string) =>
  complaintsOfUpdate(world, { lie: putBefore('/sw.js', script, world.after.folder) });

export const clocks: Kind = {
  name: 'a wrong clock',
  cases(world) {
    if (!world.engine.canRunBefore) return [];
    const all = Object.entries(shifts).flatMap(([what, by]) =>
      [false, true].map(
        (jumps): Case => ({
          what: jumps ? `${what} and back, again and again` : what,
          run: () => complaintsOf(world, setClock(by, jumps), jumps),
        }),
      ),
    );
    return world.some(all, 2);
  },
};

export const workersClocks: Kind = {
  name: 'a wrong clock of the worker in an update',
  cases: (world) =>
    world
      .some(Object.entries(shifts), 1)
      .map(([what, by]): Case => ({ what, run: () => complaintsOfWorker(world, setClock(by, false)) })),
};
