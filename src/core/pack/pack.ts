/** A pack as the app reads it: every text of one language and the shared directory, checked and parsed. */
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
  /** What the pieces of each kind hold, in the order in which they were listed. */
  readonly contents: { readonly [Kind in PieceKind]: ReadonlyArray<Contents[Kind]> };
}

/** Puts a pack together from its pieces' texts (by SHA-256), or refuses it whole. */
export function composePack<Contents extends PieceContents>(
  { language, version, issued, goodUntil, pieces }: PackPlan,
  texts: ReadonlyMap<string, string>,
  parsePiece: ParsePiece<Contents>,
): Pack<Contents> {
  const contents: { [Kind in PieceKind]: Array<Contents[Kind]> } = {
    edition: [],
    topics: [],
    scenarios: [],
    cards: [],
    names: [],
    voice: [],
    directory: [],
  };
  const add = <Kind extends PieceKind>(kind: Kind, data: unknown) => {
    contents[kind].push(parse(parsePiece, kind, data));
  };
  for (const { kind, sha256 } of pieces) add(kind, readData(texts.get(sha256)));

  return { language, version, issued, goodUntil, contents };
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
