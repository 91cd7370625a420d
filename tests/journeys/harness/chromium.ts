/** Where today's Chromium is, and how every test starts it. */
import { existsSync } from 'node:fs';

const chromiumPath = ['CHROMIUM_PATH']
  .map((name) => process.env[name])
  .concat('/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome')
  .find((path): path is string => path !== undefined && existsSync(path));

/**
 * Of several such lists Chromium takes the last, so all that Playwright switches off stands here again. The two of the
 * omnibox draw pages of the browser's own in every window, which nobody sees and which cost a third of the processor.
 */
const switchedOff = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

const flags = ['--no-sandbox', '--disable-dev-shm-usage', `--disable-features=${switchedOff.join(',')}`];

/** @throws where there is none, with what to do. */
export function launchOptions(more: readonly string[] = []): { executablePath: string; args: string[] } {
  if (chromiumPath === undefined)
    throw new Error('No Chromium on this machine: run "npm test", which finds or installs one.');
  return { executablePath: chromiumPath, args: [...flags, ...more] };
}
