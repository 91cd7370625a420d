/** Promises about the map: every country with a page is on it, can be found, and weighs little. */
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { clip } from '#build/map/clip.ts';
import { makeMap } from '#build/map/make-map.ts';
import { project } from '#build/map/project.ts';
import { simplify } from '#build/map/simplify.ts';
import { isOneCountry } from '#core/directory/vocabulary.ts';
import { published } from '#tests/core/directory/published-directory.ts';

const codes = published.map(({ country }) => country).filter(isOneCountry);
const map = makeMap(codes);

describe('the map', () => {
  it.each(codes)('shows %s, and leads to it from exactly one region', (code) => {
    expect(map.shapes[code]).toMatch(/^(M-?\d+ ?-?\d+l[-\d ]+z)+$/);
    expect(map.regions.filter(({ home }) => home.includes(code))).toHaveLength(1);
    expect(map.regions.some(({ countries }) => countries.includes(code))).toBe(true);
  });

  it('holds nothing that a path cannot draw', () => {
    for (const path of [map.land, ...Object.values(map.shapes)]) expect(path).toMatch(/^[Mlz\d -]+$/);
  });

  it('weighs at most 25 kB on the line', () => {
    expect(brotliCompressSync(JSON.stringify(map)).length).toBeLessThanOrEqual(25_000);
  });

  it('refuses a country that nobody has put on it', () => {
    expect(() => makeMap([...codes, 'QQ'])).toThrow('QQ');
  });

  it('knows neighbours from both sides, by land and over a short sea', () => {
    for (const [code, beside] of Object.entries(map.neighbours)) {
      for (const other of beside) expect(map.neighbours[other]).toContain(code);
      expect(beside).not.toContain(code);
    }
    expect(map.neighbours.FI).toEqual(['EE', 'NO', 'SE']);
    expect(map.neighbours.MT).toEqual(['IT']);
  });

  it('draws Crimea as a part of Ukraine, without a border through it', () => {
    const simferopol = project([34.1, 44.95]);
    expect(isInside(map.shapes.UA ?? '', simferopol)).toBe(true);
    expect(isInside(map.land, simferopol)).toBe(false);
    // Kyiv lies in the same outline.
    const together = (map.shapes.UA ?? '').split('z').filter((ring) => isInside(ring, simferopol));
    expect(together.map((ring) => isInside(ring, project([30.5, 50.45])))).toEqual([true]);
  });
});

/** Whether a point lies in one of the rings of a path. */
function isInside(path: string, [x, y]: readonly [number, number]): boolean {
  return path.split('z').some((ring) => {
    const steps = (ring.match(/-?\d+/g) ?? []).map(Number);
    const points: [number, number][] = [];
    for (let at = 0; at < steps.length; at += 2) {
      const [lastX, lastY] = points[points.length - 1] ?? [0, 0];
      points.push([lastX + (steps[at] ?? 0), lastY + (steps[at + 1] ?? 0)]);
    }
    const crossed = points.filter(([x1, y1], at) => {
      const [x2, y2] = points[(at + 1) % points.length] ?? [x1, y1];
      return y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1);
    });
    return crossed.length % 2 === 1;
  });
}

describe('a line', () => {
  it('keeps its ends and loses what nobody would miss', () => {
    expect(
      simplify(
        [
          [0, 0],
          [5, 0.1],
          [10, 0],
          [10, 10],
        ],
        2,
      ),
    ).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
    ]);
  });

  it('is cut at the edge of the map', () => {
    const ring = clip(
      [
        [-5, 2],
        [5, 2],
        [5, 8],
        [-5, 8],
      ],
      [0, 0, 10, 10],
    );
    expect(ring).toHaveLength(4);
    expect(Math.min(...ring.map(([x]) => x))).toBe(0);
  });
});
