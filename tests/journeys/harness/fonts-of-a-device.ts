/** Devices that differ in their fonts alone: a browser finds those of one folder and no others of this machine. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';

export interface DeviceFonts {
  /** For the browser's process. */
  env: Record<string, string>;
  remove(): void;
}

const lettersFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join('');

const latin = {
  file: 'noto-sans-ethiopic/files/noto-sans-ethiopic-latin-400-normal',
  letters: lettersFrom(0x20, 0xff),
};
const ofScript: Readonly<Record<string, typeof latin>> = {
  Arab: { file: 'noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal', letters: lettersFrom(0x600, 0x6ff) },
  Ethi: {
    file: 'noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-400-normal',
    letters: lettersFrom(0x1200, 0x137f),
  },
};

/** @param scripts that the device has beside Latin. */
export async function makeDeviceFonts(scripts: readonly string[]): Promise<DeviceFonts> {
  const home = mkdtempSync(join(tmpdir(), 'pebble-fonts-'));
  mkdirSync(join(home, 'fonts'));
  for (const font of [latin, ...scripts.map((script) => ofScript[script] ?? latin)]) {
    const packed = readFileSync(createRequire(import.meta.url).resolve(`@fontsource/${font.file}.woff2`));
    const name = `${font.letters.codePointAt(0)}.ttf`;
    writeFileSync(join(home, 'fonts', name), await subsetFont(packed, font.letters, { targetFormat: 'sfnt' }));
  }
  const settings = join(home, 'fonts.conf');
  writeFileSync(settings, `<fontconfig><dir>${home}/fonts</dir><cachedir>${home}/cache</cachedir></fontconfig>`);
  return {
    env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: settings },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
