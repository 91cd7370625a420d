/** Makes a machine able to run every test: packages, browsers of today and of years ago, web servers, lynx and fonts. */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { findChromium, findOnPath } from './find-chromium.mjs';
import { installPackages } from './install-packages.mjs';
import { readyOldChromiums } from './old-chromium.mjs';
import { refuseOldNode } from './refuse-old-node.mjs';
import { runCommand } from './run-command.mjs';
import { tellAndStop } from './tell-and-stop.mjs';

/** Returns the browsers' paths. Throws one sentence that says what to do if there is no browser. */
export async function readyMachine({ browser, firefox = false }) {
  refuseOldNode();
  installPackages();
  if (!browser) return {};

  const missing = missingPackages(firefox);
  if (missing.length > 0 && mayInstall()) installWithApt(missing);
  const chromium = findChromium();
  if (!chromium)
    throw new Error(`The tests need Chromium: run "${installCommand()}", or set CHROMIUM_PATH to one you have.`);
  if (firefox && !findOnPath('firefox-esr') && !findOnPath('firefox') && !process.env.FIREFOX_PATH)
    console.log('There is no Firefox on this machine: the audits in Firefox will fail.');
  if (!findOnPath('lynx'))
    console.log('There is no lynx on this machine: the tests that read pages as text will fail.');
  if (!findOnPath('nginx') || !findOnPath('caddy'))
    console.log('There is no nginx or no caddy on this machine: the tests of the web servers will fail.');
  if (missingForSpeech().some(Boolean))
    console.log('There is no engine for speech on this machine: the tests of what is heard will fail.');

  await readyOldChromiums();
  return { chromium };
}

/** Firefox and WebKit, for the faults alone. Throws one sentence that says what to do where one is missing. */
export function readyEngines() {
  const missing = () =>
    [
      !findOnPath('firefox-esr') && 'firefox-esr',
      !findOnPath('WebKitWebDriver') && 'webkit2gtk-driver',
      !findOnPath('Xvfb') && 'xvfb',
    ].filter(Boolean);
  if (missing().length > 0 && mayInstall()) installWithApt(missing());
  if (missing().length > 0)
    throw new Error(
      `The faults are tried in Firefox and WebKit too, as Debian has them: there, run "sudo apt-get install ${missing().join(' ')}".`,
    );
}

/** Debian packages that are not here yet. Known by what they bring, since a browser may also come from elsewhere. */
function missingPackages(firefox = false) {
  return [
    !findChromium() && chromiumPackage(),
    firefox && !process.env.FIREFOX_PATH && !findOnPath('firefox-esr') && !findOnPath('firefox') && 'firefox-esr',
    !findOnPath('lynx') && 'lynx',
    // One of its fonts stands for all: without it, Ethiopic and Arabic are drawn as boxes.
    !existsSync('/usr/share/fonts/truetype/noto/NotoSansEthiopic-Regular.ttf') && 'fonts-noto-core',
    !findOnPath('nginx') && 'nginx',
    !existsSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so') && 'libnginx-mod-http-brotli-static',
    !findOnPath('caddy') && 'caddy',
    ...missingForSpeech(),
  ].filter(Boolean);
}

/** An engine for speech in a hundred languages, and a loudspeaker that is heard by tests alone. */
function missingForSpeech() {
  const engine = ['speech-dispatcher', 'speech-dispatcher-audio-plugins', 'speech-dispatcher-espeak-ng'];
  const hasEngine = findOnPath('speech-dispatcher') && existsSync('/usr/lib/speech-dispatcher-modules/sd_espeak-ng');
  return [
    ...(hasEngine ? [] : engine),
    !findOnPath('pulseaudio') && 'pulseaudio',
    !findOnPath('parec') && 'pulseaudio-utils',
  ];
}

function mayInstall() {
  return isDebianLike() && process.getuid?.() === 0;
}

function installWithApt(packages) {
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  // Offline, because a web server that was installed for tests must not begin to serve this machine.
  const env = { DEBIAN_FRONTEND: 'noninteractive', SYSTEMD_OFFLINE: '1' };
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  for (const args of [['update', '-qq'], install]) {
    const { code, output } = runCommand('apt-get', args, { env, quiet: true });
    if (code !== 0) throw new Error(`apt-get could not install ${packages.join(', ')}: ${output.trim()}`);
  }
}

function installCommand() {
  if (process.platform === 'darwin') return 'brew install --cask google-chrome';
  if (process.platform === 'win32') return 'winget install Google.Chrome';
  if (isDebianLike()) return `sudo apt-get install ${missingPackages().join(' ')}`;
  if (findOnPath('dnf')) return 'sudo dnf install chromium lynx google-noto-sans-fonts';
  if (findOnPath('pacman')) return 'sudo pacman -S chromium lynx noto-fonts';
  return 'install Chromium with your system’s package manager';
}

function chromiumPackage() {
  return /^ID=ubuntu$/m.test(osRelease()) ? 'chromium-browser' : 'chromium';
}

function isDebianLike() {
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease()) && findOnPath('apt-get') !== undefined;
}

function osRelease() {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}

const isCalledDirectly = process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isCalledDirectly) readyMachine({ browser: true }).catch(tellAndStop);
