/** What an update may not go below, as it is kept on the device. */
import * as v from 'valibot';
import { countField, momentField, versionField } from './pack-fields.ts';
import { readKept } from './read-kept.ts';

const floorSchema = v.strictObject({
  /** Of the root under which this was accepted. */
  era: countField,
  version: versionField,
  /** The latest moment that good signatures vouch for (see prove-moment.ts): no right clock is behind it. */
  moment: momentField,
});

export type Floor = v.InferOutput<typeof floorSchema>;

/** A floor that cannot be read is none: the app's own floor and the pack that is held still count. */
export function readFloor(text: string): Floor | undefined {
  return readKept(floorSchema, text);
}

/** A floor only ever rises, until a root begins a new era: what was signed with keys taken away binds nobody. */
export function raiseFloor(floor: Floor | undefined, { era, version, moment }: Floor): Floor {
  if (!floor || floor.era < era) return { era, version, moment };
  if (floor.era > era) return floor;
  return {
    era,
    version: Math.max(floor.version, version),
    moment: floor.moment > moment ? floor.moment : moment,
  };
}

interface Numbered {
  readonly era: number;
  readonly version: number;
}

export function isBelow(one: Numbered, floor: Numbered): boolean {
  return one.era < floor.era || (one.era === floor.era && one.version < floor.version);
}

/** The lowest version that may follow what is known, under the keys of this root. */
export function lowestVersion(root: { era: number; floor: number }, known: readonly (Numbered | undefined)[]): number {
  return known.reduce((low, one) => (one?.era === root.era ? Math.max(low, one.version) : low), root.floor);
}
