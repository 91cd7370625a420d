/** `npm run test:safety [-- <name of a test file> …]`: walks every audit in full, in Chromium and Firefox, and ends with a table. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readyMachine } from './ready-machine.mjs';
import { projectFolder, runTool } from './run-command.mjs';
import { tellAndStop } from './tell-and-stop.mjs';

/** Of `tests/journeys/`; a part of each is in `npm test` too. */
const audits = ['trace', 'requests', 'close', 'erase', 'look-only', 'private-window', 'names', 'hostile', 'speech'];

/** The one that listens to what really sounds. */
const heard = 'speech';

auditAll(process.argv.slice(2)).catch(tellAndStop);

async function auditAll(asked) {
  const unknown = asked.find((name) => !audits.includes(name));
  if (unknown) throw new Error(`There is no audit "${unknown}": take some of ${audits.join(', ')}, or none for all.`);
  const { chromium } = await readyMachine({ browser: true, firefox: true });
  console.log('Building the app into dist/ …');
  if (runTool('vite', ['build', '--logLevel', 'warn']).code !== 0)
    throw new Error('The build failed; its words are above.');

  const table = join(projectFolder, '.cache', 'safety.jsonl');
  mkdirSync(join(projectFolder, '.cache'), { recursive: true });
  rmSync(table, { force: true });
  const names = asked.length > 0 ? asked : audits;
  const run = (some) =>
    some.length === 0 ||
    runTool('vitest', ['run', ...some.map((name) => `tests/journeys/${name}.test.ts`)], {
      env: { CHROMIUM_PATH: chromium, SAFETY: 'all', SAFETY_TABLE: table },
    }).code === 0;
  // Sound does not wait for a busy machine.
  const areWell = [run(names.filter((name) => name === heard)), run(names.filter((name) => name !== heard))];
  const rows = readTable(table);
  console.log(`\n${drawTable(rows)}`);
  // A test that broke off has no row.
  const isWell = areWell.every(Boolean) && rows.length > 0 && rows.every(({ differences }) => differences === 0);
  if (!isWell) console.log('\nNot everything is as it must be; what is wrong stands above.');
  process.exitCode = isWell ? 0 : 1;
}

/** A test that was tried twice has two rows: what was found once stands in the table, whatever the second try saw. */
function readTable(file) {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // Nothing was judged.
  }
  const rows = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const worst = new Map();
  for (const row of rows) {
    const name = `${row.kind} ${row.engine}`;
    if (!(worst.get(name)?.differences > row.differences)) worst.set(name, row);
  }
  return [...worst.values()];
}

function drawTable(rows) {
  const lines = [
    ['what', 'engine', 'cases', 'differences'],
    ...rows.map(({ kind, engine, cases, differences }) => [kind, engine, String(cases), String(differences)]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
