/** The order in which an update is believed: each step says what it wants, and the next is reached only by what passes every check. */
import { PackError, type PackFault } from '#core/errors.ts';
import type { ReadText, Sha256, VerifySignature } from '#core/ports.ts';
import { acceptRoot, type SignedBytes } from './accept-root.ts';
import type { Bytes } from './bytes.ts';
import { checkPiece, type NamedPiece } from './check-piece.ts';
import { checkSignatures } from './check-signatures.ts';
import { type Floor, lowestVersion } from './floor.ts';
import { parseLanguageIndex } from './language-index.ts';
import { type Manifest, manifestType, parseManifest } from './manifest.ts';
import { type Now, nowType, parseNow } from './now.ts';
import { composePack, type Pack, type ParsePiece, type PieceContents } from './pack.ts';
import type { PackPlan } from './pack-plan.ts';
import type { Root } from './root.ts';

/** What one update is about; only a newer root changes it on the way. */
export interface Question {
  readonly language: string;
  /** Whose signatures count: what came with the app, or a newer root that was accepted here. */
  readonly root: Root;
  /** What the reader has whole on this device, if anything. */
  readonly held: Pick<PackPlan, 'era' | 'version'> | undefined;
  /** What was accepted here before, in any language. */
  readonly known: Floor | undefined;
  /** No version below this one of the app's own. */
  readonly floor: number;
}

export type UpdateState<Contents extends PieceContents> =
  /** `now` is what made us ask, if that has arrived; `fault` is what is wrong with it under the root that we hold. */
  | { kind: 'wants-root'; question: Question; now: SignedBytes | undefined; fault: PackFault }
  /** `now` is one that has arrived already. */
  | { kind: 'wants-now'; question: Question; now: SignedBytes | undefined }
  | { kind: 'wants-manifest'; question: Question; now: Now }
  | { kind: 'wants-index'; now: Now; manifest: Manifest; language: string; index: NamedPiece; era: number }
  | { kind: 'wants-pieces'; now: Now; plan: PackPlan }
  | { kind: 'current'; now: Now }
  | { kind: 'whole'; now: Now; plan: PackPlan; texts: ReadonlyMap<string, string>; pack: Pack<Contents> };

export type Arrival =
  | ({ kind: 'root' | 'now' | 'manifest' } & SignedBytes)
  | { kind: 'index'; body: Bytes }
  | { kind: 'pieces'; bodies: ReadonlyMap<string, Bytes> };

export interface Rules<Contents extends PieceContents> {
  readonly verify: VerifySignature;
  readonly sha256: Sha256;
  readonly readText: ReadText;
  readonly parsePiece: ParsePiece<Contents>;
}

/** A device whose floor was set under a newer root than it now holds asks for that root first. */
export function beginUpdate(question: Question): UpdateState<never> {
  const isBehind = question.known !== undefined && question.known.era > question.root.version;
  return isBehind
    ? { kind: 'wants-root', question, now: undefined, fault: 'older-than-ours' }
    : { kind: 'wants-now', question, now: undefined };
}

/** Throws PackError and changes nothing when a check fails; the state that was good stays good. */
export async function acceptUpdate<Contents extends PieceContents>(
  state: UpdateState<Contents>,
  arrival: Arrival,
  rules: Rules<Contents>,
): Promise<UpdateState<Contents>> {
  if (state.kind === 'wants-root' && arrival.kind === 'root') return takeRoot(state, arrival, rules);
  if (state.kind === 'wants-now' && arrival.kind === 'now') return acceptNow(state, arrival, rules);
  if (state.kind === 'wants-manifest' && arrival.kind === 'manifest') return acceptManifest(state, arrival, rules);
  if (state.kind === 'wants-index' && arrival.kind === 'index') return acceptIndex(state, arrival, rules);
  if (state.kind === 'wants-pieces' && arrival.kind === 'pieces') return acceptPieces(state, arrival, rules);
  throw new TypeError(`An update that ${state.kind} cannot take ${arrival.kind}`);
}

type In<Contents extends PieceContents, Kind> = Extract<UpdateState<Contents>, { kind: Kind }>;

async function takeRoot<C extends PieceContents>(
  { question, now }: In<C, 'wants-root'>,
  arrival: SignedBytes,
  rules: Rules<C>,
): Promise<UpdateState<C>> {
  const root = await acceptRoot(question.root, arrival, rules.verify);
  const wiser = { ...question, root };
  // A step of its own: this root counts from here on, whatever becomes of what made us ask.
  return now ? { kind: 'wants-now', question: wiser, now } : beginUpdate(wiser);
}

async function acceptNow<C extends PieceContents>(
  { question }: In<C, 'wants-now'>,
  signed: SignedBytes,
  { verify }: Rules<C>,
): Promise<UpdateState<C>> {
  const { root, held } = question;
  try {
    // TUF 5.4.2: arbitrary software attack. The signature comes first: until it is good, the text is not even parsed.
    await checkSignatures({ type: nowType, ...signed }, root.roles.fresh, verify);
  } catch (error) {
    // Its key may be one that the next root names.
    if (!(error instanceof PackError) || error.fault !== 'unknown-key') throw error;
    return { kind: 'wants-root', question, now: signed, fault: error.fault };
  }
  const now = parseNow(signed.body);
  // TUF 5.3: all newer roots first, so that a key taken away counts no more.
  if (now.root > root.version) return { kind: 'wants-root', question, now: signed, fault: 'unknown-key' };

  // TUF 5.4.3: rollback attack. Equal is normal, and ends the update if the reader has that version.
  const lowest = Math.max(question.floor, lowestVersion(root, [question.known, held]));
  if (now.version < lowest) throw new PackError('older-than-ours');

  // TUF 5.4.4, freeze attack, is left out on purpose: a phone with a wrong clock must not be cut off from help.
  const isHeld = held?.era === root.era && held.version === now.version;
  return isHeld ? { kind: 'current', now } : { kind: 'wants-manifest', question, now };
}

async function acceptManifest<C extends PieceContents>(
  { question: { language, root }, now }: In<C, 'wants-manifest'>,
  { body, envelope }: SignedBytes,
  { verify, sha256 }: Rules<C>,
): Promise<UpdateState<C>> {
  // TUF 5.5.2: mix-and-match attack. The hash comes from a signature that is already good.
  if ((await sha256(body)) !== now.manifest) throw new PackError('damaged');

  // TUF 5.5.3: arbitrary software attack; `fresh` alone can delay, never put words into our mouth.
  await checkSignatures({ type: manifestType, body, envelope }, root.roles.content, verify);
  const manifest = parseManifest(body);

  // TUF 5.5.4: version as announced; so a `fresh` key cannot leap ahead of what was signed (fast-forward attack).
  if (manifest.version !== now.version) throw new PackError('damaged');

  const [, entry] = Object.entries(manifest.languages).find(([tag]) => tag === language) ?? [];
  if (!entry) throw new PackError('damaged');
  const index = { sha256: entry.index, bytes: entry.bytes };
  return { kind: 'wants-index', now, manifest, language, index, era: root.era };
}

async function acceptIndex<C extends PieceContents>(
  { now, manifest, language, index, era }: In<C, 'wants-index'>,
  { body }: { body: Bytes },
  { sha256 }: Rules<C>,
): Promise<UpdateState<C>> {
  // TUF 5.6.2: hash as in the list above.
  await checkPiece(index, body, sha256);
  const { language: claimed, pieces } = parseLanguageIndex(body);

  // A good index of another language is still the wrong one.
  if (claimed !== language) throw new PackError('damaged');

  const { version, issued, goodUntil, organisations } = manifest;
  const shared = manifest.directory.map((piece) => ({ ...piece, kind: 'directory' as const }));
  const plan: PackPlan = { language, era, version, issued, goodUntil, index, pieces: [...pieces, ...shared] };
  if (organisations) plan.organisations = organisations;
  return { kind: 'wants-pieces', now, plan };
}

async function acceptPieces<C extends PieceContents>(
  { now, plan }: In<C, 'wants-pieces'>,
  { bodies }: { bodies: ReadonlyMap<string, Bytes> },
  { sha256, readText, parsePiece }: Rules<C>,
): Promise<UpdateState<C>> {
  const texts = new Map<string, string>();
  for (const piece of [plan.index, ...plan.pieces]) {
    const body = bodies.get(piece.sha256);
    if (!body) throw new PackError('damaged');

    // TUF 5.7.3: every piece, also those that were already on the device.
    await checkPiece(piece, body, sha256);
    texts.set(piece.sha256, readPieceText(body, readText));
  }
  return { kind: 'whole', now, plan, texts, pack: composePack(plan, texts, parsePiece) };
}

function readPieceText(body: Bytes, readText: ReadText): string {
  try {
    return readText(body);
  } catch {
    throw new PackError('damaged');
  }
}
