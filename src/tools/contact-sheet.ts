/** Shows every picture as people will meet it: in both colour schemes, at four sizes, and mirrored where it turns. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { turningPictures } from '#core/pictures/turning-pictures.ts';
import descriptions from '#locales/en/pictures.json' with { type: 'json' };

const sizes = [24, 32, 48, 96];
const columns = 4;
const cell = { width: 350, height: 176 };

/** The colours of src/ui/base.css. */
const schemes = {
  light: { ground: '#f6f3ec', ink: '#20302f', fill: '#cfe3df' },
  dark: { ground: '#141b1b', ink: '#ecf1ee', fill: '#2c4744' },
};

/**
 * @param chromium without it only the HTML is written.
 * @returns what was written, one line each.
 */
export function writeContactSheets(root: string, chromium: string | undefined): string[] {
  const folder = join(root, 'public/pictures');
  const pictures = readdirSync(folder)
    .sort()
    .map((file) => ({ name: file.slice(0, -4), svg: readFileSync(join(folder, file), 'utf8').trim() }));
  mkdirSync(join(root, '.cache'), { recursive: true });

  return Object.entries(schemes).flatMap(([scheme, colours]) => {
    const sheet = join(root, `.cache/pictures-${scheme}.html`);
    const cells = pictures.map(({ name, svg }) => drawCell(name, svg));
    writeFileSync(sheet, drawSheet(cells, colours));
    const image = sheet.replace(/html$/, 'png');
    return chromium ? [sheet, photograph(chromium, sheet, image, cells.length)] : [sheet];
  });
}

function drawCell(name: string, svg: string): string {
  const at = (size: number, look = '') => svg.replace('<svg', `<svg width="${size}" height="${size}"${look}`);
  const row = sizes.map((size) => at(size)).join(' ');
  const mirrored = turningPictures.has(name) ? ` ${at(sizes[2] ?? 48, ' class="mirrored"')}` : '';
  const shows = Object.entries(descriptions).find(([known]) => known === name)?.[1] ?? '';
  return `<figure>${row}${mirrored}<figcaption><b>${name}</b> ${shows}</figcaption></figure>`;
}

function drawSheet(cells: readonly string[], { ground, ink, fill }: (typeof schemes)['light']): string {
  return `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>
body{margin:0;font:13px/1.3 sans-serif;background:${ground};color:${ink};--picture-fill:${fill}}
main{display:grid;grid-template-columns:repeat(${columns},${cell.width}px)}
figure{margin:0;padding:12px;height:${cell.height}px;box-sizing:border-box}
.mirrored{transform:scaleX(-1)}
</style><main>${cells.join('\n')}</main>\n`;
}

function photograph(chromium: string, sheet: string, image: string, cells: number): string {
  const size = `${columns * cell.width},${Math.ceil(cells / columns) * cell.height}`;
  const { status, stderr } = spawnSync(
    chromium,
    ['--headless', '--no-sandbox', '--hide-scrollbars', `--window-size=${size}`, `--screenshot=${image}`, sheet],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${chromium} took no picture of ${sheet}: ${stderr}`);
  return image;
}
