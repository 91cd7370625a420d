/** The atlas, projected and simplified: still with shared borders, so that no gap opens between two countries. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MultiPolygon, Topology } from 'topojson-client';
import { type Point, project } from './project.ts';
import { simplify } from './simplify.ts';

/** One part of a country: its rings, each a list of lines. */
type Part = number[][];

export interface Atlas {
  topology: Topology;
  places: readonly Place[];
}

export interface Place extends MultiPolygon {
  /** ISO 3166-1 number, or the name of those who have none. */
  code: string;
}

interface Bounds {
  west: number;
  east: number;
  south: number;
  north: number;
}

/** What has no point in it is far away, also where it belongs to a country of the map. */
const near: Bounds = { west: -24.6, east: 62, south: 33.5, north: 70.6 };

/**
 * The atlas draws who holds Crimea. By the General Assembly of the United Nations (resolution 68/262) it is Ukraine,
 * and a child from there looks for it there.
 */
const crimea: Bounds = { west: 32.3, east: 36.8, south: 44.2, north: 46.4 };
const [russia, ukraine] = ['643', '804'];

/** @param smallest triangle that is kept, in square units of the map. */
export function readAtlas(smallest: number): Atlas {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const { transform, ...topology } = JSON.parse(readFileSync(file, 'utf8')) as Topology;
  const [scaleX, scaleY] = transform?.scale ?? [1, 1];
  const [left, top] = transform?.translate ?? [0, 0];

  const lines = topology.arcs.map((steps) => {
    let [x, y] = [0, 0];
    return steps.map(([dx, dy]): Point => {
      [x, y] = [x + dx, y + dy];
      return [x * scaleX + left, y * scaleY + top];
    });
  });
  const boundsOf = (part: Part) => bound(part.flat().flatMap((arc) => lines[arc < 0 ? ~arc : arc] ?? []));

  const places = topology.objects.countries.geometries.map(({ id, properties, type, arcs }) => {
    const parts = (type === 'Polygon' ? [arcs] : arcs) as Part[];
    return { code: id ?? properties.name, parts: parts.filter((part) => doMeet(boundsOf(part), near)) };
  });
  const taken = places.find(({ code }) => code === russia)?.parts.filter((part) => isIn(boundsOf(part), crimea)) ?? [];
  if (taken.length !== 1) throw new Error('The atlas draws Crimea in another way than before. Look at it.');

  return {
    topology: { ...topology, arcs: lines.map((line) => simplify(line.map(project), smallest)) },
    places: places.map(({ code, parts }) => ({
      type: 'MultiPolygon',
      code,
      arcs: code === ukraine ? [...parts, ...taken] : parts.filter((part) => !taken.includes(part)),
    })),
  };
}

function bound(points: readonly Point[]): Bounds {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) };
}

const doMeet = (a: Bounds, b: Bounds) => a.west < b.east && a.east > b.west && a.south < b.north && a.north > b.south;

const isIn = (a: Bounds, b: Bounds) => a.west > b.west && a.east < b.east && a.south > b.south && a.north < b.north;
