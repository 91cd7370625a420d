/** `npm run pictures`: lays all pictures on sheets in .cache/, so that somebody looks at them before they ship. */
import { findChromium } from './find-chromium.mjs';
import { importTypeScript } from './import-typescript.mjs';
import { installPackages } from './install-packages.mjs';
import { refuseOldNode } from './refuse-old-node.mjs';
import { projectFolder } from './run-command.mjs';
import { tellAndStop } from './tell-and-stop.mjs';

layOut().catch(tellAndStop);

async function layOut() {
  refuseOldNode();
  installPackages();
  const { writeContactSheets } = await importTypeScript('src/tools/contact-sheet.ts');
  for (const line of writeContactSheets(projectFolder, findChromium())) console.log(line);
}
