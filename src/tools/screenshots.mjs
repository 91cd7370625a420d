/** `npm run screenshots [-- <language> …]`: photographs the screens used most, on a phone and a tablet, into .cache/, to be looked at. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium } from './find-chromium.mjs';
import { importTypeScript } from './import-typescript.mjs';
import { installPackages } from './install-packages.mjs';
import { refuseOldNode } from './refuse-old-node.mjs';
import { projectFolder, runTool } from './run-command.mjs';
import { tellAndStop } from './tell-and-stop.mjs';

const sizes = { phone: { width: 360, height: 640 }, tablet: { width: 820, height: 1180 } };

const tile = (picture) => `#app .tile:has(use[href$="#${picture}"])`;

/** Each screen with what leads there from the document of the middle age, once the app is ready. */
const screens = (tag) => ({
  home: [`#doc a[href="/${tag}/"]`, `#app a[href="/${tag}/2/"]`],
  help: [tile('help-now')],
  group: ['#app .back', tile('is-this-ok')],
  limits: ['#app [data-topic]'],
  topic: ['#app [data-limits]'],
  say: ['#app .say button'],
  story: ['#app .back', '#app .back', '#app [data-story]'],
  cards: ['#app .back', '#app .back', tile('cards')],
  card: ['#app [data-deck="who"]', '#app [data-card]'],
  country: ['#app .back', '#app .back', '#app .back', tile('people'), '#app [data-country="DE"]'],
  call: ['#app button.number'],
});

photographAll(process.argv.slice(2)).catch(tellAndStop);

async function photographAll(asked) {
  refuseOldNode();
  installPackages();
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Screenshots need Chromium: run "npm test" first, which finds or installs one.');
  const all = JSON.parse(readFileSync(join(projectFolder, 'locales', 'languages.json'), 'utf8'));
  const known = all.filter(({ begun }) => !begun).map(({ tag }) => tag);
  const unknown = asked.find((tag) => !known.includes(tag));
  if (unknown)
    throw new Error(`"${unknown}" is no language that is shown: take some of ${known.join(', ')}, or none for all.`);

  console.log('Building the app into dist/ …');
  if (runTool('vite', ['build', '--logLevel', 'warn']).code !== 0)
    throw new Error('The build failed; its words are above.');
  const { serveDist } = await importTypeScript('src/build/serve.ts');
  const { chromium } = await import('playwright-core');
  const server = await serveDist(join(projectFolder, 'dist'), { port: 0 });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  try {
    for (const tag of asked.length > 0 ? asked : known)
      for (const size of Object.keys(sizes)) console.log(await photograph(browser, server.url, tag, size));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @returns where the sheet with all screens lies. */
async function photograph(browser, url, tag, size) {
  const folder = join(projectFolder, '.cache', 'screenshots', `${tag}-${size}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext({ viewport: sizes[size], locale: tag });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const names = [];
  const shoot = async (name) => {
    names.push(name);
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  };

  for (const [name, address] of Object.entries({ choice: '/', start: `/${tag}/`, document: `/${tag}/2/` })) {
    await page.goto(url + address);
    await shoot(name);
  }
  await page.locator('html[data-offline="ready"]').waitFor();
  for (const [name, taps] of Object.entries(screens(tag))) {
    for (const selector of taps) await tap(page, selector, name);
    await shoot(name);
  }

  const sheet = `${folder}.html`;
  const pictures = names.map(
    (name) => `<figure><img src="${tag}-${size}/${name}.png" alt=""><figcaption>${name}</figcaption></figure>`,
  );
  const style =
    'body{background:#888;font:16px sans-serif}figure{display:inline-block;margin:8px;vertical-align:top}img{width:300px;max-height:540px;object-fit:cover;object-position:top}';
  writeFileSync(
    sheet,
    `<!doctype html><meta charset="utf-8"><title>${tag}</title><style>${style}</style>${pictures.join('')}`,
  );
  await page.setViewportSize({ width: 1300, height: 900 });
  await page.goto(pathToFileURL(sheet).href);
  await page.screenshot({ path: `${folder}.png`, fullPage: true });
  await context.close();
  return `${folder}.png`;
}

async function tap(page, selector, name) {
  const text = () => page.evaluate(() => document.querySelector('#app:not([hidden])')?.textContent ?? '');
  const before = await text();
  await page.locator(selector).first().click();
  for (let tries = 0; (await text()) === before; tries++) {
    if (tries > 100) throw new Error(`The way to the screen "${name}" is no longer there: ${selector} leads nowhere.`);
    await page.waitForTimeout(50);
  }
}
