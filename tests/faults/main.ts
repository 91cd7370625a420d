/** Tries every kind of fault in every engine and tells one table; the heart of `npm run test:faults`. */
import { seed as chosenSeed } from '#tests/core/pack/how-many.ts';
import type { Engine } from './engines/engine.ts';
import { openChromium } from './engines/open-chromium.ts';
import { openFirefox } from './engines/open-firefox.ts';
import { openWebkit } from './engines/open-webkit.ts';
import { allKinds } from './kinds/all-kinds.ts';
import { type Row, tryFaults } from './try-faults.ts';

interface Trial {
  name: string;
  open: () => Promise<Engine>;
  /** Undefined: every case there is. */
  times: number | undefined;
  /** Fewer cases than these say too little. */
  least: number;
}

const trials: readonly Trial[] = [
  { name: 'chromium', open: openChromium, times: undefined, least: 1000 },
  { name: 'firefox', open: openFirefox, times: 3, least: 60 },
  { name: 'webkit', open: openWebkit, times: 3, least: 60 },
];

/**
 * @param names of engines and kinds; none for all of them.
 * @returns one row for each kind in each engine, and whether enough was tried.
 */
export async function tryEveryFault(names: readonly string[], say: (line: string) => void) {
  const engines = trials.filter(({ name }) => names.includes(name));
  const kinds = allKinds.filter(({ name }) => names.includes(name));
  const strange = names.find((wanted) => ![...engines, ...kinds].some(({ name }) => name === wanted));
  if (strange)
    throw new Error(
      `There is no engine and no kind "${strange}". Engines: chromium, firefox, webkit. Kinds:\n${allKinds.map(({ name }) => `"${name}"`).join('\n')}\nSay nothing for all.`,
    );

  const rows: Row[] = [];
  let isEnough = true;
  for (const { open, times, least } of engines.length > 0 ? engines : trials) {
    const engine = await open();
    try {
      const seed = times === undefined ? undefined : chosenSeed;
      say(`\n${engine.name}, ${seed === undefined ? 'every case' : `cases by FAULTS_SEED=${seed}`}`);
      const tell = ({ kind, cases, broken, late, begunAnew }: Row, seconds: number) => {
        say(`${String(cases).padStart(5)}  ${kind} (${seconds} s)`);
        for (const one of broken) say(`       broken: ${one}`);
        for (const one of late) say(`       late: ${one}`);
        for (const one of begunAnew) say(`       begun anew: ${one}`);
      };
      const step = (done: number, total: number) => {
        if (done % 50 === 0) say(`       ${done} of ${total} …`);
      };
      const own = await tryFaults(engine, kinds.length > 0 ? kinds : allKinds, {
        seed,
        ...(times && { times }),
        tell,
        step,
      });
      rows.push(...own);
      const cases = own.reduce((sum, row) => sum + row.cases, 0);
      if (kinds.length === 0 && cases < least) {
        isEnough = false;
        say(`${engine.name}: only ${cases} cases; at least ${least} are promised.`);
      }
    } finally {
      await engine.end();
    }
  }
  return { rows, isEnough };
}
