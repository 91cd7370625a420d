/** Installs the npm packages when they are missing or not those of the lock file, and says so; nothing of theirs runs meanwhile. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, runCommand } from './run-command.mjs';

export function installPackages() {
  const wanted = versionsIn('package-lock.json');
  const installed = versionsIn('node_modules/.package-lock.json');
  if (installed && wanted && isSame(installed, wanted)) return;

  const reason = installed ? 'They are not those of package-lock.json' : 'They are not here yet';
  console.log(`Installing the packages with npm ci. ${reason}.`);
  const { code } = runCommand('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error']);
  if (code !== 0)
    throw new Error('The packages could not be installed: npm says above why. Check the network and try again.');
}

/** Not the files' dates: a copy of the folder has new ones, and `npm ci` would empty packages that others use. */
function isSame(installed, wanted) {
  return Object.entries(wanted).every(([path, { version, optional }]) =>
    path === '' || (optional && !installed[path]) ? true : installed[path]?.version === version,
  );
}

function versionsIn(file) {
  try {
    return JSON.parse(readFileSync(join(projectFolder, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
