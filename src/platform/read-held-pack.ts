/** Reads the pack a reader has on the device: the newest that is whole and readable, else the one before it. */
import { composePack, type Pack, type ParsePiece, type PieceContents } from '#core/pack/pack.ts';
import type { PackPlan } from '#core/pack/pack-plan.ts';
import type { PackStore } from '#core/ports.ts';

export interface HeldPack<Contents extends PieceContents> {
  readonly plan: PackPlan;
  readonly pack: Pack<Contents>;
}

export async function readHeldPack<Contents extends PieceContents>(
  store: PackStore,
  language: string,
  parsePiece: ParsePiece<Contents>,
): Promise<HeldPack<Contents> | undefined> {
  for (const which of ['newest', 'before'] as const) {
    const stored = await store.readPack(language, which);
    const held = stored && compose(stored.plan, stored.texts, parsePiece);
    if (held) return held;
  }
  return undefined;
}

/** A newer app may read more strictly than the one that stored the pack: then the pack counts as damaged. */
function compose<Contents extends PieceContents>(
  plan: PackPlan,
  texts: ReadonlyMap<string, string>,
  parsePiece: ParsePiece<Contents>,
): HeldPack<Contents> | undefined {
  try {
    return { plan, pack: composePack(plan, texts, parsePiece) };
  } catch {
    return undefined;
  }
}
