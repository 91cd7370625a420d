/** Which kinds of faults there are, tried in one browser, several readers at once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openElsewhere } from '#tests/journeys/harness/elsewhere.ts';
import type { Engine } from './engines/engine.ts';
import { lateOnes } from './judge.ts';
import type { Case, Kind, World } from './kind.ts';
import { pickSome } from './pick-some.ts';
import { leaveAll } from './update.ts';
import { publishVersions } from './version.ts';

export interface Row {
  engine: string;
  kind: string;
  cases: number;
  /** In how many of them something was lost or wrong. */
  lost: number;
  /** One sentence each. */
  broken: string[];
  /** What was there only when it was opened again: one sentence each. */
  late: string[];
  /** What came to no answer and was begun anew: one sentence each. */
  begunAnew: string[];
}

export interface Trial {
  /** Undefined: all of them. */
  seed: number | undefined;
  /** How many times as many as in a quick trial. */
  times?: number;
  /** Called after each kind. */
  tell?(row: Row, seconds: number): void;
  /** Called after each case. */
  step?(done: number, total: number): void;
}

const mostMs = 180_000;

/** What comes late more often than this is no whim of a browser or of a crowded machine. */
const mostLate = (cases: number) => Math.max(1, cases / 100);

/** A browser that hangs must not keep all others waiting. */
function inTime(run: Case['run']): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no end after three minutes')), mostMs);
    run()
      .then(resolve, reject)
      .then(() => clearTimeout(timer));
  });
}

const firstLine = (error: unknown) => String(error).split('\n')[0] ?? '';

export interface OpenWorld extends World {
  close(): Promise<void>;
}

export async function openWorld(engine: Engine, { seed, times }: Pick<Trial, 'seed' | 'times'>): Promise<OpenWorld> {
  const work = mkdtempSync(join(tmpdir(), 'pebble-faults-'));
  const elsewhere = await openElsewhere();
  const world: OpenWorld = {
    engine,
    elsewhere: elsewhere.url,
    some: pickSome(seed, times),
    ...publishVersions(work),
    async close() {
      await leaveAll(world);
      await elsewhere.close();
      rmSync(work, { recursive: true, force: true });
    },
  };
  return world;
}

export async function tryKind(world: World, kind: Kind, step?: Trial['step']): Promise<Row> {
  const { engine } = world;
  const waiting = await kind.cases(world);
  const row: Row = {
    engine: engine.name,
    kind: kind.name,
    cases: waiting.length,
    lost: 0,
    broken: [],
    late: [],
    begunAnew: [],
  };
  let done = 0;
  const workOn = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const { what, run } = one;
      // What a browser that still answers has found is never asked twice.
      const tryOnce = async () => {
        const found = await inTime(run);
        if (await engine.isSilent?.()) throw new Error(`${engine.name} fell silent`);
        return found;
      };
      const beginAnew = (error: unknown) => {
        row.begunAnew.push(`${what}: ${firstLine(error)}`);
        return tryOnce();
      };
      const late: string[] = [];
      const complaints = await lateOnes
        .run(late, () => tryOnce().catch(beginAnew))
        .catch((error: unknown) => [firstLine(error)]);
      if (complaints.length > 0) row.lost++;
      row.broken.push(...complaints.map((complaint) => `${what}: ${complaint}`));
      row.late.push(...late.map((one) => `${what}: ${one}`));
      step?.(++done, row.cases);
    }
  };
  await Promise.all(Array.from({ length: engine.atOnce }, workOn));
  if (row.late.length > mostLate(row.cases)) {
    row.broken.push(...row.late);
    row.lost = Math.min(row.cases, row.lost + row.late.length);
  }
  return row;
}

export async function tryFaults(
  engine: Engine,
  kinds: readonly Kind[],
  { tell, step, ...choice }: Trial,
): Promise<Row[]> {
  const world = await openWorld(engine, choice);
  const rows: Row[] = [];
  try {
    for (const kind of kinds) {
      const begun = Date.now();
      const row = await tryKind(world, kind, step);
      rows.push(row);
      tell?.(row, Math.round((Date.now() - begun) / 1000));
    }
    return rows;
  } finally {
    await world.close();
  }
}
