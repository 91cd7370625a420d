/** `npm run test:faults`: tries all faults in three engines, then all changed files and histories, and prints one table. */
import { importTypeScript } from './import-typescript.mjs';
import { readyEngines, readyMachine } from './ready-machine.mjs';
import { runTool } from './run-command.mjs';
import { tellAndStop } from './tell-and-stop.mjs';

const promises = ['tests/core/pack/mutations.test.ts', 'tests/core/pack/histories.test.ts'];

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
  const areHeld = names.length > 0 || areFilesAndHistoriesHeld();

  console.log(`\n${tellOutcome(rows)}\n\n${Math.round((Date.now() - begun) / 60_000)} minutes`);
  return areHeld && isEnough && rows.every(({ lost }) => lost === 0) ? 0 : 1;
}

function areFilesAndHistoriesHeld() {
  console.log('\n100,000 changed signed files and 50,000 histories of updates …');
  return runTool('vitest', ['run', '--project', 'unit', ...promises], { env: { FAULTS: 'all' } }).code === 0;
}
