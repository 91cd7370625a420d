/** One browser for a whole file of tests, for readers who need no profile of their own on disk. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

export async function openBrowser(): Promise<Browser> {
  const places = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  const executablePath = places.find((path): path is string => path !== undefined && existsSync(path));
  if (executablePath === undefined)
    throw new Error('No Chromium on this machine: run "npm test", which finds or installs one.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
