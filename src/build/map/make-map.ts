/** Makes the map of all countries that have a page, small enough for a slow line. */
import { merge, neighbors } from 'topojson-client';
import type { Box, CountryMap, Region } from '#core/directory/country-map.ts';
import { clip } from './clip.ts';
import { outline } from './outline.ts';
import { atlasNames, atlasNumbers, regions, seaNeighbours } from './places.ts';
import type { Point } from './project.ts';
import { type Atlas, type Place, readAtlas } from './read-atlas.ts';
import { areaOf } from './simplify.ts';

/** In units of the map, which are about 3 km. */
const smallestTriangle = 8;
const smallestIsland = 20;
const margin = 24;

/** A country that takes less of its region's width than this is too small for a thumb. */
const smallestShare = 0.07;

type Rings = readonly Point[][];

/** @param codes of the countries that have a page. @throws when one of them is not on the map. */
export function makeMap(codes: readonly string[]): CountryMap {
  const atlas = readAtlas(smallestTriangle);
  const ringsOfCountry = (code: string) => ringsOf(atlas, placesOf(code, atlas));
  // The same map for a release that has few countries.
  const box = boxAround(regions.flat().flatMap(ringsOfCountry).flat());
  const shapes = new Map(codes.map((code) => [code, withoutIslets(ringsOfCountry(code))]));

  const ours = new Set(codes.flatMap((code) => placesOf(code, atlas)));
  const others = ringsOf(
    atlas,
    atlas.places.filter((place) => !ours.has(place)),
  ).map((ring) => clip(ring, box));

  const missing = codes.filter((code) => !regions.some((region) => region.includes(code)));
  if (missing.length > 0) throw new Error(`No region of the map has ${missing.join(', ')}. Add them in places.ts.`);
  return {
    box,
    land: outline(others.filter((ring) => areaOf(ring) > smallestIsland)),
    shapes: mapValues(shapes, outline),
    middles: mapValues(shapes, middleOf),
    regions: regions
      .map((region) => region.filter((code) => codes.includes(code)))
      .filter((home) => home.length > 0)
      .map((home) => regionOf(home, shapes)),
    neighbours: neighboursOf(codes, atlas),
  };
}

function regionOf(home: readonly string[], shapes: ReadonlyMap<string, Rings>): Region {
  const box = boxAround(home.flatMap((code) => shapes.get(code) ?? []).flat());
  const [left, top, width, height] = box;
  const looksIn = ([x, y]: Point) => x > left && x < left + width && y > top && y < top + height;
  const seen = Array.from(shapes).filter(([code, rings]) => home.includes(code) || looksIn(middleOf(rings)));
  const isSmall = (rings: Rings) => {
    const [, , wide, high] = boxAround(largestOf(rings), 0);
    return Math.max(wide, high) < smallestShare * width;
  };
  return {
    box,
    home,
    countries: seen.map(([code]) => code),
    small: seen.filter(([, rings]) => isSmall(rings)).map(([code]) => code),
  };
}

function placesOf(code: string, { places }: Atlas): Place[] {
  const wanted = atlasNames[code] === undefined ? (atlasNumbers[code] ?? []) : [atlasNames[code]];
  const found = places.filter((place) => wanted.includes(place.code));
  if (found.length === 0) throw new Error(`The atlas has no ${code}. Write its number in places.ts.`);
  return found;
}

/** Only outer rings: a lake in a country, or a country in a country, is drawn over it. */
function ringsOf({ topology }: Atlas, places: readonly Place[]): Point[][] {
  return merge(topology, places).coordinates.flatMap(([outer]) => (outer ? [outer] : []));
}

function withoutIslets(rings: Rings): Point[][] {
  const largest = largestOf(rings);
  return rings.filter((ring) => ring === largest || areaOf(ring) > smallestIsland);
}

const largestOf = (rings: Rings) =>
  rings.reduce<readonly Point[]>((one, ring) => (areaOf(ring) > areaOf(one) ? ring : one), []);

function middleOf(rings: Rings): [number, number] {
  const [left, top, width, height] = boxAround(largestOf(rings), 0);
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

function boxAround(points: readonly Point[], space = margin): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.floor(Math.min(...xs)) - space, Math.floor(Math.min(...ys)) - space];
  return [left, top, Math.ceil(Math.max(...xs)) + space - left, Math.ceil(Math.max(...ys)) + space - top];
}

function neighboursOf(codes: readonly string[], atlas: Atlas): Record<string, string[]> {
  const borders = neighbors(atlas.places);
  const codeAt = atlas.places.map((place) => codes.find((code) => placesOf(code, atlas).includes(place)));
  const pairs = borders.flatMap((others, at) => others.map((other) => [codeAt[at], codeAt[other]]));
  const all = [...pairs, ...seaNeighbours, ...seaNeighbours.map(([one, other]) => [other, one])];
  return Object.fromEntries(
    codes.map((code) => {
      const beside = all.filter(([one, other]) => one === code && other !== code).map(([, other]) => other);
      return [
        code,
        [...new Set(beside)].filter((one): one is string => one !== undefined && codes.includes(one)).sort(),
      ];
    }),
  );
}

function mapValues<From, To>(from: ReadonlyMap<string, From>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Array.from(from, ([key, value]) => [key, change(value)]));
}
