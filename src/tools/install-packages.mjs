/** Installs the npm packages when they are missing or older than the lock file, and says so. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, runCommand } from './run-command.mjs';

export function installPackages() {
  const installed = changedAt('node_modules/.package-lock.json');
  const wanted = changedAt('package-lock.json');
  if (installed !== undefined && !(wanted > installed)) return;

  const reason = installed === undefined ? 'They are not here yet' : 'package-lock.json is newer than they are';
  console.log(`Installing the packages with npm ci. ${reason}.`);
  const { code } = runCommand('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
  if (code !== 0)
    throw new Error('The packages could not be installed: npm says above why. Check the network and try again.');
}

function changedAt(file) {
  return statSync(join(projectFolder, file), { throwIfNoEntry: false })?.mtimeMs;
}
