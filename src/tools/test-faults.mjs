/** `npm run test:faults`: tries all faults in three engines, then all changed files and histories, and prints one table. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTypeScript } from './import-typescript.mjs';
import { readyEngines, readyMachine } from './ready-machine.mjs';
import { runTool } from './run-command.mjs';
import { tellAndStop } from './tell-and-stop.mjs';

/** Tried without a browser: each is a kind of its own in the table. */
const promises = [
  { kind: 'changed signed files, accepted', file: 'tests/core/pack/mutations.test.ts' },
  { kind: 'histories of updates, against the model', file: 'tests/core/pack/histories.test.ts' },
];

testFaults(process.argv.slice(2))
  .catch((error) => {
    tellAndStop(error);
    return 1;
  })
  // Not only the code: a socket that is left must not keep the program alive.
  .then((code) => process.exit(code));

/** With names of engines or kinds only these are tried, and neither files nor histories. */
async function testFaults(names) {
  const begun = Date.now();
  const { chromium } = await readyMachine({ browser: true });
  readyEngines();
  process.env.CHROMIUM_PATH = chromium;

  const build = runTool('vite', ['build', '--logLevel', 'warn'], { quiet: true });
  if (build.code !== 0) throw new Error(`The build failed, so nothing was tried:\n${build.output.trim()}`);

  const { tryEveryFault } = await importTypeScript('tests/faults/main.ts');
  const { tellOutcome } = await importTypeScript('tests/faults/tell-outcome.ts');
  const { rows, isEnough } = await tryEveryFault(names, console.log);
  if (names.length === 0) rows.push(...promises.map(tryPromise));

  console.log(`\n${tellOutcome(rows)}\n\n${Math.round((Date.now() - begun) / 60_000)} minutes`);
  return isEnough && rows.every(({ lost }) => lost === 0) ? 0 : 1;
}

/** The first case that breaks a promise ends it: more than one loss is never told. */
function tryPromise({ kind, file }) {
  console.log(`\n${kind} …`);
  const folder = mkdtempSync(join(tmpdir(), 'pebble-promise-'));
  try {
    const told = join(folder, 'told.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${told}`];
    const { code } = runTool('vitest', ['run', '--project', 'unit', file, ...reporters], { env: { FAULTS: 'all' } });
    return { engine: 'no browser', kind, cases: readCases(told), lost: code === 0 ? 0 : 1, late: [], begunAnew: [] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** None where the tests did not come to an end. */
function readCases(told) {
  if (!existsSync(told)) return 0;
  const { testResults } = JSON.parse(readFileSync(told, 'utf8'));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  return tests.reduce((sum, { meta }) => sum + (meta?.tried ?? 0), 0);
}
