/** Tries every kind of fault in every engine and tells one table; the heart of `npm run test:faults`. */
import type { Engine } from './engines/engine.ts';
import { openChromium } from './engines/open-chromium.ts';
import { openFirefox } from './engines/open-firefox.ts';
import { openWebkit } from './engines/open-webkit.ts';
import { allKinds } from './kinds/all-kinds.ts';
import { defaultSeed } from './seed.ts';
import { type Row, tryFaults } from './try-faults.ts';

interface Trial {
  open: () => Promise<Engine>;
  /** Undefined: every case there is. */
  times: number | undefined;
}

const trials: readonly Trial[] = [
  { open: openChromium, times: undefined },
  { open: openFirefox, times: 3 },
  { open: openWebkit, times: 3 },
];

/** @returns one row for each kind in each engine. */
export async function tryEveryFault(say: (line: string) => void): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { open, times } of trials) {
    const engine = await open();
    try {
      const seed = times === undefined ? undefined : defaultSeed();
      say(`\n${engine.name}, ${seed === undefined ? 'every case' : `cases by FAULTS_SEED=${seed}`}`);
      const tell = ({ kind, cases, broken }: Row, seconds: number) => {
        say(`${String(cases).padStart(5)}  ${kind} (${seconds} s)`);
        for (const one of broken) say(`       broken: ${one}`);
      };
      rows.push(...(await tryFaults(engine, allKinds, { seed, ...(times && { times }), tell })));
    } finally {
      await engine.end();
    }
  }
  return rows;
}
