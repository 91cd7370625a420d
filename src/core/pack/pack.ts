/** A pack as the app reads it: every text of one language and the shared directory, checked and parsed. */
import type { Age } from '#core/age/age.ts';
import { PackError } from '#core/errors.ts';
import type { PackPlan, PlannedPiece } from './pack-plan.ts';

export type PieceKind = PlannedPiece['kind'];

/** What the pieces of each kind hold once they are parsed. */
export type PieceContents = Record<PieceKind, unknown>;

/** Reads the content of a piece, or throws. The rooms of the content know their shapes; a pack only carries them. */
export type ParsePiece<Contents extends PieceContents> = <Kind extends PieceKind>(
  kind: Kind,
  data: unknown,
) => Contents[Kind];

export interface Pack<Contents extends PieceContents> {
  readonly language: string;
  readonly version: number;
  readonly issued: string;
  /** After this moment the pack is old, and stays readable: it must be said, never hidden. */
  readonly goodUntil: string;
  readonly editions: ReadonlyArray<{ readonly age: Age; readonly content: Contents['edition'] }>;
  readonly topics: ReadonlyArray<{ readonly age: Age; readonly content: Contents['topics'] }>;
  readonly names: ReadonlyArray<Contents['names']>;
  readonly directory: ReadonlyArray<Contents['directory']>;
}

/** Puts a pack together from its pieces' texts (by SHA-256), or refuses it whole. */
export function composePack<Contents extends PieceContents>(
  { language, version, issued, goodUntil, pieces }: PackPlan,
  texts: ReadonlyMap<string, string>,
  parsePiece: ParsePiece<Contents>,
): Pack<Contents> {
  const editions: Array<{ age: Age; content: Contents['edition'] }> = [];
  const topics: Array<{ age: Age; content: Contents['topics'] }> = [];
  const names: Array<Contents['names']> = [];
  const directory: Array<Contents['directory']> = [];

  for (const piece of pieces) {
    const data = readData(texts.get(piece.sha256));
    if (piece.kind === 'edition') editions.push({ age: piece.age, content: parse(parsePiece, 'edition', data) });
    else if (piece.kind === 'topics') topics.push({ age: piece.age, content: parse(parsePiece, 'topics', data) });
    else if (piece.kind === 'names') names.push(parse(parsePiece, 'names', data));
    else directory.push(parse(parsePiece, 'directory', data));
  }

  return { language, version, issued, goodUntil, editions, topics, names, directory };
}

function readData(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    throw new PackError('damaged');
  }
}

function parse<Contents extends PieceContents, Kind extends PieceKind>(
  parsePiece: ParsePiece<Contents>,
  kind: Kind,
  data: unknown,
): Contents[Kind] {
  try {
    return parsePiece(kind, data);
  } catch {
    throw new PackError('damaged');
  }
}
