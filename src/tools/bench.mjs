/** `npm run bench`: measures the built site on slow lines and writes bench/results.md. */
import { findChromium } from './find-chromium.mjs';
import { importTypeScript } from './import-typescript.mjs';
import { installPackages } from './install-packages.mjs';
import { refuseOldNode } from './refuse-old-node.mjs';
import { projectFolder } from './run-command.mjs';
import { tellAndStop } from './tell-and-stop.mjs';

bench(process.argv.slice(2))
  .catch((error) => {
    tellAndStop(error);
    return 1;
  })
  // Not only the code: a timer or a socket that is left must not keep the program alive.
  .then((code) => process.exit(code));

async function bench(args) {
  refuseOldNode();
  installPackages();
  const chromium = findChromium();
  if (!chromium) throw new Error('The bench needs Chromium: run "npm test" first, which finds or installs one.');
  const { compressAll } = await importTypeScript('src/build/compress.ts');
  const { main } = await importTypeScript('src/tools/bench/main.ts');
  return main(args, { root: projectFolder, chromium, compressAll });
}
