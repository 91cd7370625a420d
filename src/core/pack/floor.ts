/** What an update may not go below, as it is kept on the device. */
import * as v from 'valibot';
import { momentField, versionField } from './pack-fields.ts';
import { readKept } from './read-kept.ts';

const floorSchema = v.strictObject({
  version: versionField,
  /** The latest moment that good signatures vouch for (see prove-moment.ts): no right clock is behind it. */
  moment: momentField,
});

export type Floor = v.InferOutput<typeof floorSchema>;

/** A floor that cannot be read is none: the app's own floor and the pack that is held still count. */
export function readFloor(text: string): Floor | undefined {
  return readKept(floorSchema, text);
}

/** A floor only ever rises. */
export function raiseFloor(floor: Floor | undefined, { version, moment }: Floor): Floor {
  if (!floor) return { version, moment };
  return {
    version: Math.max(floor.version, version),
    moment: floor.moment > moment ? floor.moment : moment,
  };
}
