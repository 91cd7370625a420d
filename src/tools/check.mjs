/** `npm run check`: every quick judge in turn; one line each, and afterwards the words of those that said no. */
import { installPackages } from './install-packages.mjs';
import { refuseOldNode } from './refuse-old-node.mjs';
import { runCommand, runTool } from './run-command.mjs';
import { tellAndStop } from './tell-and-stop.mjs';

const quiet = { quiet: true };

const judges = [
  ...['core', 'browser', 'worker', 'node'].map((world) => ({
    name: `types: ${world}`,
    ask: () => runTool('tsc', ['-p', `tsconfig.${world}.json`], quiet),
  })),
  { name: 'format and lint', ask: () => runTool('biome', ['check'], quiet) },
  { name: 'nothing unused', ask: () => runTool('knip', [], quiet) },
  {
    name: 'content',
    ask: () => runCommand(process.execPath, ['src/tools/run.mjs', 'src/tools/content.ts', 'check'], quiet),
  },
  { name: 'build and size', ask: buildAndWeigh },
  { name: 'unit tests', ask: () => runTool('vitest', ['run', '--project', 'unit'], quiet) },
];

try {
  refuseOldNode();
  installPackages();
  const refusals = judges.map(hear).filter(({ code }) => code !== 0);
  for (const { name, output } of refusals) console.log(`\n--- ${name} ---\n${output.trim()}`);
  process.exitCode = refusals.length > 0 ? 1 : 0;
} catch (error) {
  tellAndStop(error);
}

function hear({ name, ask }) {
  const { code, output } = ask();
  console.log(`${code === 0 ? 'ok    ' : 'failed'}  ${name}`);
  return { name, code, output };
}

/** Without a good build, size-limit would weigh what an older one left behind. */
function buildAndWeigh() {
  const build = runTool('vite', ['build', '--logLevel', 'warn'], quiet);
  return build.code === 0 ? runTool('size-limit', [], quiet) : build;
}
