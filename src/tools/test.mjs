/** `npm test`: readies the machine, builds, runs every test and ends with the line `N passed, N failed`. */
import { readFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { countTests } from './count-tests.mjs';
import { readyMachine } from './ready-machine.mjs';
import { projectFolder, runTool } from './run-command.mjs';
import { tellAndStop } from './tell-and-stop.mjs';

test(process.argv.slice(2))
  .catch((error) => {
    tellAndStop(error);
    return { passed: 0, failed: 1 };
  })
  .then(({ passed, failed }) => {
    process.exitCode = failed > 0 ? 1 : 0;
    console.log(`\n${passed} passed, ${failed} failed`);
  });

async function test(args) {
  const { chromium } = await readyMachine({ browser: true });

  const build = runTool('vite', ['build', '--logLevel', 'warn'], { quiet: true });
  if (build.code !== 0) throw new Error(`The build failed, so nothing was tested:\n${build.output.trim()}`);

  const seed = process.env.SAFETY_SEED ?? '20261122';
  console.log(`Of the audits a part is walked, drawn by SAFETY_SEED=${seed}; all of it: npm run test:safety`);

  const report = join('.cache', 'tests.json');
  rmSync(join(projectFolder, report), { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = runTool('vitest', ['run', ...reporters, ...args], {
    env: { CHROMIUM_PATH: chromium, SAFETY_SEED: seed, ...inMemory() },
  });
  return countTests(readReport(report), code);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(join(projectFolder, file), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Browsers write much that is thrown away: where there is memory for it, it need not wait for a disk. */
function inMemory() {
  const folder = '/dev/shm';
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > 4e9 ? { TMPDIR: folder } : {};
  } catch {
    return {};
  }
}
