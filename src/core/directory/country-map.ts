/** The map on which a country can be chosen, and who lies beside whom. Made by the build; nothing depends on it. */

/** Left, top, width and height, in units of the map. */
export type Box = readonly [number, number, number, number];

/** A part of the map that one tap shows large. */
export interface Region {
  box: Box;
  /** Those that lead here from the whole map; each country is in one region. */
  home: readonly string[];
  /** All that can be chosen here, with those that only look in. */
  countries: readonly string[];
  /** Those among them that need a mark to be found. */
  small: readonly string[];
}

export interface CountryMap {
  box: Box;
  /** Outline of all that has no page. */
  land: string;
  /** Outline of each country that has one. */
  shapes: Readonly<Record<string, string>>;
  /** Middle of each country's largest part. */
  middles: Readonly<Record<string, readonly [number, number]>>;
  regions: readonly Region[];
  /** Over land, or by a short way over the sea. */
  neighbours: Readonly<Record<string, readonly string[]>>;
}
