/** What hands and keys may reach for. */

import type { Point } from './pebble-shape.ts';
import type { Play } from './play.ts';
import type { Sand } from './sand.ts';
import type { Stage } from './stage.ts';

export interface World {
  readonly main: HTMLElement;
  readonly basket: HTMLElement;
  readonly play: Play;
  readonly sand: Sand;
  readonly stage: Stage;
  show(): void;
  /** From pixels to the beach's units. */
  toUnits(at: Point): Point;
}

/** The number a button carries, `id` of a pebble or `slot` of the basket; -1 for anything else. */
export function numberOf(target: EventTarget | null, name: 'id' | 'slot'): number {
  return Number((target as HTMLElement).dataset[name] ?? -1);
}
