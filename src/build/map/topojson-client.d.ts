/** What the map takes from this package, which brings no types. */
declare module 'topojson-client' {
  type Point = [number, number];

  interface MultiPolygon {
    type: 'MultiPolygon';
    arcs: number[][][];
  }
  interface Topology {
    objects: {
      countries: { geometries: { type: string; id?: string; properties: { name: string }; arcs?: unknown }[] };
    };
    arcs: Point[][];
    transform?: { scale: Point; translate: Point };
  }
  /** One outline of geometries that lie together; the borders between them vanish. */
  function merge(topology: Topology, geometries: readonly MultiPolygon[]): { coordinates: Point[][][] };
  /** For each geometry the places of those with which it shares a border. */
  function neighbors(geometries: readonly MultiPolygon[]): number[][];
}
