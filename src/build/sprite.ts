/** The pictures: the few that a document uses stand in it, all of them in one file for the app. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Pictures {
  /** Puts exactly the pictures that rendered HTML uses behind it. */
  inline(html: string): string;
  sprite: string;
}

/** @param folder of one SVG file per picture. */
export function readPictures(folder: string): Pictures {
  const symbols = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.svg'))
      .sort()
      .map((file) => [file.slice(0, -4), toSymbol(readFileSync(join(folder, file), 'utf8'), file.slice(0, -4))]),
  );
  const symbolOf = (name: string): string => {
    const symbol = symbols.get(name);
    if (!symbol) throw new Error(`There is no picture "${name}" in public/pictures.`);
    return symbol;
  };

  return {
    sprite: `<svg xmlns="http://www.w3.org/2000/svg">${[...symbols.values()].join('')}</svg>`,
    inline(html) {
      const used = new Set(Array.from(html.matchAll(/<use href="#([a-z0-9-]+)"/g), ([, name = '']) => name));
      return used.size === 0
        ? html
        : `${html}<svg hidden="">${[...used].map((name) => roundPaths(symbolOf(name))).join('')}</svg>`;
    },
  };
}

/**
 * In a document whole units of a grid of 48 will do: nobody sees the difference, and a fifth of the bytes is saved.
 * A space stands in where a sign or a point parted two numbers.
 */
function roundPaths(symbol: string): string {
  if (symbol.indexOf('viewBox="0 0 48 48"') < 0) return symbol;
  return symbol.replace(/ d="([^"]*)"/g, (_, path: string) => {
    const round = (number: string, at: number) =>
      `${/\d/.test(path.charAt(at - 1)) ? ' ' : ''}${Math.round(Number(number)) || 0}`;
    return ` d="${path.replace(/-?\d*\.\d+/g, round)}"`;
  });
}

function toSymbol(svg: string, name: string): string {
  return svg
    .trim()
    .replace(' xmlns="http://www.w3.org/2000/svg"', '')
    .replace(/^<svg/, `<symbol id="${name}"`)
    .replace(/<\/svg>$/, '</symbol>');
}
