/** Updates one language's pack; whatever happens, the pack that was there before stays readable. */
import { PackError, type PackFault } from '#core/errors.ts';
import { type Arrival, acceptUpdate, beginUpdate, type Rules, type UpdateState } from '#core/pack/accept-update.ts';
import { manifestMaxBytes } from '#core/pack/manifest.ts';
import { nowMaxBytes } from '#core/pack/now.ts';
import type { Pack, PieceContents } from '#core/pack/pack.ts';
import {
  bundleAddress,
  manifestAddress,
  nowAddress,
  rootAddress,
  signaturesAddress,
} from '#core/pack/pack-addresses.ts';
import type { PlannedPiece } from '#core/pack/pack-plan.ts';
import { proveMoment } from '#core/pack/prove-moment.ts';
import { type Root, rootMaxBytes } from '#core/pack/root.ts';
import { envelopeMaxBytes } from '#core/pack/signature-envelope.ts';
import type { FetchBytes, PackStore } from '#core/ports.ts';
import { fetchPieces, type Progress } from './fetch-pieces.ts';
import { type HeldPack, readHeldPack } from './read-held-pack.ts';

/** `keeping` is the version that stays in use, if the reader has one. */
export type UpdateResult<Contents extends PieceContents> =
  | { kind: 'current'; version: number }
  | { kind: 'updated'; pack: Pack<Contents> }
  /** The pack is good and can be read now, but will be gone when the page is closed. */
  | { kind: 'not-kept'; fault: PackFault; pack: Pack<Contents> }
  | { kind: 'refused'; fault: PackFault; keeping: number | undefined }
  | { kind: 'offline'; keeping: number | undefined };

export interface Update<Contents extends PieceContents> {
  readonly language: string;
  readonly store: PackStore;
  readonly fetchBytes: FetchBytes;
  readonly rules: Rules<Contents>;
  /** The root that came with the app. */
  readonly root: Root;
  /** The lowest version this build of the app accepts. */
  readonly floor: number;
  readonly onProgress?: (progress: Progress) => void;
}

export async function updateLanguage<Contents extends PieceContents>(
  update: Update<Contents>,
): Promise<UpdateResult<Contents>> {
  const held = await readHeldPack(update.store, update.language, update.rules.parsePiece);
  const keeping = held?.plan.version;
  try {
    const state = await believeStepByStep(update, held);
    return state.kind === 'current' ? await stayCurrent(update, state, held) : await keep(update, state, held);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    if (error.fault === 'no-network') return { kind: 'offline', keeping };
    return { kind: 'refused', fault: error.fault, keeping };
  }
}

type End<Contents extends PieceContents, Kind> = Extract<UpdateState<Contents>, { kind: Kind }>;

async function believeStepByStep<C extends PieceContents>(
  update: Update<C>,
  held: HeldPack<C> | undefined,
): Promise<End<C, 'current' | 'whole'>> {
  const { language, store, rules, floor } = update;
  const [known, kept] = await Promise.all([store.readFloor(), store.readRoot()]);
  const root = kept && kept.version > update.root.version ? kept : update.root;

  let state: UpdateState<C> = beginUpdate({ language, root, held: held?.plan, known, floor });
  while (state.kind !== 'current' && state.kind !== 'whole') {
    const before: UpdateState<C> = state;
    state = await acceptUpdate(state, await fetchWhatIsWanted(state, update), rules);
    if (before.kind === 'wants-root' && 'question' in state) await keepRoot(store, state.question.root);
  }
  return state;
}

/** At once, whatever becomes of the rest: a key that was taken away must not count again tomorrow. */
async function keepRoot(store: PackStore, root: Root): Promise<void> {
  try {
    await store.saveRoot(root);
  } catch {
    // Nothing is lost: it is asked for again.
  }
}

async function fetchWhatIsWanted<C extends PieceContents>(
  state: Exclude<UpdateState<C>, { kind: 'current' | 'whole' }>,
  update: Update<C>,
): Promise<Arrival> {
  switch (state.kind) {
    case 'wants-root':
      return { kind: 'root', ...(await fetchRoot(state, update)) };
    case 'wants-now':
      return { kind: 'now', ...(state.now ?? (await fetchSigned(update.fetchBytes, nowAddress, nowMaxBytes))) };
    case 'wants-manifest':
      return {
        kind: 'manifest',
        ...(await fetchSigned(update.fetchBytes, manifestAddress(state.now.version), manifestMaxBytes)),
      };
    case 'wants-index': {
      const { store, fetchBytes } = update;
      const body = (await fetchPieces([state.index], { store, fetchBytes })).get(state.index.sha256);
      if (!body) throw new PackError('damaged');
      return { kind: 'index', body };
    }
    case 'wants-pieces': {
      const { index, pieces } = state.plan;
      const isShared = ({ kind }: PlannedPiece) => kind === 'directory';
      const bundles = [
        { address: bundleAddress(update.language), pieces: pieces.filter((piece) => !isShared(piece)) },
        { address: bundleAddress(), pieces: pieces.filter(isShared) },
      ];
      return { kind: 'pieces', bodies: await fetchPieces([index, ...pieces], { ...update, bundles }) };
    }
  }
}

/** Where there is no newer root, what made us ask for one stays as wrong as it was. */
async function fetchRoot<C extends PieceContents>(
  { question, fault }: Extract<UpdateState<C>, { kind: 'wants-root' }>,
  { fetchBytes }: Update<C>,
) {
  try {
    return await fetchSigned(fetchBytes, rootAddress(question.root.version + 1), rootMaxBytes);
  } catch {
    throw new PackError(fault);
  }
}

async function fetchSigned(fetchBytes: FetchBytes, address: string, maxBytes: number) {
  const [body, envelope] = await Promise.all([
    fetchBytes(address, maxBytes),
    fetchBytes(signaturesAddress(address), envelopeMaxBytes),
  ]);
  return { body, envelope };
}

async function stayCurrent<C extends PieceContents>(
  { store }: Update<C>,
  { now }: End<C, 'current'>,
  held: HeldPack<C> | undefined,
): Promise<UpdateResult<C>> {
  const { version } = now;
  try {
    if (held) await store.raiseFloor({ era: held.plan.era, version, moment: proveMoment(now, held.plan) });
  } catch {
    // Nothing is lost: the moment is asked for again with the next update.
  }
  return { kind: 'current', version };
}

async function keep<C extends PieceContents>(
  { store }: Update<C>,
  { now, plan, texts, pack }: End<C, 'whole'>,
  held: HeldPack<C> | undefined,
): Promise<UpdateResult<C>> {
  try {
    await store.savePack({ plan, texts }, held?.plan, proveMoment(now, plan));
  } catch (error) {
    if (!(error instanceof PackError) || error.fault === 'older-than-ours') throw error;
    return { kind: 'not-kept', fault: error.fault, pack };
  }
  return store.isLasting ? { kind: 'updated', pack } : { kind: 'not-kept', fault: 'storage', pack };
}
