/** How loud, how fast and how long at most something is said. */
import type { Manner } from '#core/ports.ts';

export const gainOf = ({ loudness }: Manner): number => (loudness === 'low' ? 0.35 : 1);

/** Beyond these nobody understands a word. */
export const speedOf = ({ speed }: Manner): number => Math.min(1.5, Math.max(0.6, speed || 1));

/** Milliseconds after which an engine that has not told of its end will never: the slowest need half of that. */
export const longestFor = (text: string, speed: number): number => 5_000 + (250 * text.length) / speed;
