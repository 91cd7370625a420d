/** `npm run test:faults`: tries all faults in three engines, then all changed files and histories, and prints one table. */
import { importTypeScript } from './import-typescript.mjs';
import { readyEngines, readyMachine } from './ready-machine.mjs';
import { runTool } from './run-command.mjs';
import { tellAndStop } from './tell-and-stop.mjs';

const promises = ['tests/core/pack/mutations.test.ts', 'tests/core/pack/histories.test.ts'];

testFaults()
  .catch((error) => {
    tellAndStop(error);
    return 1;
  })
  // Not only the code: a socket that is left must not keep the program alive.
  .then((code) => process.exit(code));

async function testFaults() {
  const begun = Date.now();
  const { chromium } = await readyMachine({ browser: true });
  readyEngines();
  process.env.CHROMIUM_PATH = chromium;

  const build = runTool('vite', ['build', '--logLevel', 'warn'], { quiet: true });
  if (build.code !== 0) throw new Error(`The build failed, so nothing was tried:\n${build.output.trim()}`);

  const { tryEveryFault } = await importTypeScript('tests/faults/main.ts');
  const { leastCases, writeTable } = await importTypeScript('tests/faults/table.ts');
  const rows = await tryEveryFault(console.log);

  console.log('\n100,000 changed signed files and 50,000 histories of updates …');
  const { code } = runTool('vitest', ['run', '--project', 'unit', ...promises], { env: { FAULTS: 'all' } });

  console.log(`\n${writeTable(rows)}\n`);
  const sums = Object.entries(leastCases).map(([engine, least]) => {
    const cases = rows.filter((row) => row.engine === engine).reduce((sum, row) => sum + row.cases, 0);
    if (cases < least) console.log(`${engine} met ${cases} faults; a whole run has at least ${least}.`);
    return cases >= least;
  });
  const lost = rows.reduce((sum, row) => sum + row.lost, 0);
  const minutes = Math.round((Date.now() - begun) / 60_000);
  console.log(
    `${lost} lost; changed files and histories: ${code === 0 ? 'all refused or right' : 'broken'}; ${minutes} min`,
  );
  return lost > 0 || code !== 0 || sums.includes(false) ? 1 : 0;
}
