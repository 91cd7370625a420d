/** Runs one of our TypeScript programs: `node src/tools/run.mjs <file.ts> [arguments]` calls its `main(arguments)`. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { importTypeScript } from './import-typescript.mjs';
import { installPackages } from './install-packages.mjs';
import { refuseOldNode } from './refuse-old-node.mjs';
import { tellAndStop } from './tell-and-stop.mjs';

refuseOldNode();

async function run([file, ...args]) {
  if (!file) throw new Error('Say which program to run: node src/tools/run.mjs <file.ts> [arguments].');
  if (!existsSync(file)) throw new Error(`There is no program ${file}.`);

  installPackages();
  const { main } = await importTypeScript(resolve(file));
  if (typeof main !== 'function') throw new Error(`${file} cannot be run: it does not export a function called main.`);
  process.exitCode = await main(args);
}

run(process.argv.slice(2)).catch(tellAndStop);
