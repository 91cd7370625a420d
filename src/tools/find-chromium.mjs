/** Finds a Chromium or Chrome that is already on this machine. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** CHROMIUM_PATH goes before everything else; a wrong one is an error, not a reason to take another browser. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !canRun(chosen)) throw new Error(`CHROMIUM_PATH is ${chosen}, but no program is there.`);
  return chosen || standardPlaces().find(canRun);
}

export function findOnPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(canRun);
}

function standardPlaces() {
  if (process.platform === 'darwin') {
    return ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'].flatMap((app) => [
      join('/Applications', app),
      join(process.env.HOME ?? '/', 'Applications', app),
    ]);
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, LOCALAPPDATA } = process.env;
    const roots = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(Boolean);
    return ['Google/Chrome', 'Chromium'].flatMap((app) =>
      roots.map((root) => join(root, app, 'Application', 'chrome.exe')),
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', ...names.map(findOnPath).filter(Boolean)];
}

function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
