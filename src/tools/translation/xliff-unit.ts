/** One unit of XLIFF while it is read: its segments put together again. */
import { shortHash } from '#tools/content-files.ts';
import { type ReturnedString, UnreadableFile } from './returned.ts';

export interface Unit {
  id: string;
  source: string;
  target: string;
  segments: number;
  /** Segments with a target. */
  translated: number;
  isDone: boolean;
  /** Of the segment or what stands between two. */
  part: { element: string; source: string; target: string | undefined; state: string };
  /** What stands in the place of a placeholder, by its id. */
  gaps: Map<string, string>;
}

/** What a program for translators calls a segment that somebody has looked at. */
const looked = ['translated', 'reviewed', 'final'];

export const startPart = (element: string, state = 'initial'): Unit['part'] => ({
  element,
  source: '',
  target: undefined,
  state,
});

export const startUnit = (id: string): Unit => ({
  id,
  source: '',
  target: '',
  segments: 0,
  translated: 0,
  isDone: true,
  part: startPart(''),
  gaps: new Map(),
});

export function closePart(unit: Unit): void {
  const { element, source, target, state } = unit.part;
  unit.source += source;
  // Space between two segments has no translation of its own.
  unit.target += target ?? (element === 'ignorable' ? source : '');
  if (element === 'ignorable') return;
  unit.segments += 1;
  if (target !== undefined && target !== '') unit.translated += 1;
  if (!looked.includes(state)) unit.isDone = false;
}

/** @param name of the file inside the folder of a language. */
export function returnedFrom({ id, source, target, segments, translated, isDone }: Unit, name: string): ReturnedString {
  if (translated > 0 && translated < segments)
    throw new UnreadableFile(
      `${name}, ${id}: only ${translated} of its ${segments} segments are translated. Translate the rest, or empty them all.`,
    );
  return {
    name,
    field: id,
    hash: shortHash(source),
    target: translated === 0 ? '' : target,
    isDone: isDone && translated > 0,
  };
}
