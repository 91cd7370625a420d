/** A clock that is wrong by up to thirty years hides nothing. */
import { putBefore } from '#tests/journeys/harness/lies.ts';
import { complaintsOfApp, judgeDocuments } from '../judge.ts';
import type { Case, Kind, World } from '../kind.ts';
import { choiceOfLanguages, markOf, until, whatStands } from '../look.ts';
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

/** @param jumps from right to wrong, and back, every second; it begins anywhere in that second, at each page anew. */
const setClock = (by: number, jumps: boolean) => `{
  const Real = Date;
  const begun = Real.now() - Math.random() * 1000;
  const now = () => Real.now() + (${jumps} && Math.floor((Real.now() - begun) / 500) % 2 === 0 ? 0 : ${by});
  self.Date = new Proxy(Real, {
    construct: (_, given) => given.length === 0 ? new Real(now()) : new Real(...given),
    apply: () => new Real(now()).toString(),
    get: (target, name) => name === 'now' ? now : Reflect.get(target, name),
  });
}`;

/**
 * A clock that leaps ahead looks like a night's sleep: the page starts over, and whoever reads opens it again. In which half
 * of its second the page looks at this clock is chance, so that up to every second opening ends so.
 */
const openings = 12;

async function complaintsOf({ engine, before }: World, script: string, jumps: boolean): Promise<string[]> {
  const reader = await readerOf(engine, before);
  try {
    await reader.site.stop();
    const { complaints } = await judgeDocuments(reader, [before], script);
    for (const complaintsOfOne of [complaintsOfTopic, complaintsOfNumbers])
      complaints.push(...(await complaintsOfOpenings(reader, before, complaintsOfOne, jumps ? openings : 1)));
    return complaints;
  } finally {
    await reader.leave();
  }
}

/** Opens it again where the page started over, and only there. */
async function complaintsOfOpenings(
  reader: Reader,
  version: Version,
  complaintsOfOne: typeof complaintsOfTopic,
  left: number,
): Promise<string[]> {
  const complaints = await complaintsOfOne(reader, version);
  if (complaints.length === 0 || left === 1) return complaints;
  const openAgain = () => complaintsOfOpenings(reader, version, complaintsOfOne, left - 1);
  if (complaintsOfOne === complaintsOfNumbers && (await isTakenBack(reader, version))) return openAgain();
  if (!(await hasStartedOver(reader))) return complaints;
  if (await until(async () => (await whatStands(reader.tab)) === choiceOfLanguages, 8)) return openAgain();
  return ['a page that started over shows no choice of languages'];
}

const isAtStart = ({ tab }: Reader) => tab.evaluate(() => location.pathname === '/');

/** It stands under its cover for two seconds before it is left. */
const hasStartedOver = (reader: Reader) => until(() => isAtStart(reader), 4);

/**
 * A page that starts over steps back once before it leaves (`app/exit/go-to.ts`). Whoever opens another address in that very
 * moment stands on the page before, which must be whole.
 */
const isTakenBack = ({ tab }: Reader, { texts }: Version) =>
  until(
    async () =>
      (await tab.evaluate(() => location.pathname)) === appDocument && (await whatStands(tab)) === texts[appDocument],
    1,
  );

const isReady = (reader: Reader) =>
  until(async () => (await markOf(reader.tab)) === 'ready' || (await isAtStart(reader)));

async function complaintsOfTopic(reader: Reader, version: Version): Promise<string[]> {
  const { tab, site } = reader;
  await tab.goto(site.url + appDocument);
  return (await isReady(reader)) ? complaintsOfApp(tab, version) : ['the app is gone'];
}

async function complaintsOfNumbers(reader: Reader): Promise<string[]> {
  const { tab, site } = reader;
  await tab.goto(`${site.url}/${tag}/p/`);
  await isReady(reader);
  const hasNumbers = () =>
    tab.evaluate(() => {
      const app = document.querySelector('#app:not([hidden])');
      if (!app) document.querySelector<HTMLElement>('#doc [data-country="DE"] > summary')?.click();
      return (app?.textContent ?? '').includes('112');
    });
  let areHere = false;
  await until(async () => {
    areHere = await hasNumbers();
    return areHere || isAtStart(reader);
  }, 10);
  if (areHere) return [];
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
