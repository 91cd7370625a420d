/** Brings the texts of one language from verified packs: those kept here, else fresh ones from the site. */
import * as v from 'valibot';
import { ages } from '#core/age/age.ts';
import { joinParts } from '#core/card/card-parts.ts';
import { type CardsPiece, cardsPieceSchema } from '#core/card/cards-piece.ts';
import type { DirectoryPiece } from '#core/directory/pack-shape.ts';
import { directoryPiece } from '#core/directory/pack-shape.ts';
import {
  type EditionPiece,
  editionPieceSchema,
  type TopicsPiece,
  topicsPieceSchema,
} from '#core/edition/edition-piece.ts';
import { type NamesPiece, namesPieceSchema } from '#core/names/names-piece.ts';
import type { Pack, ParsePiece, PieceContents } from '#core/pack/pack.ts';
import { type ScenariosPiece, scenariosPieceSchema } from '#core/scenario/scenarios-piece.ts';
import { type VoicePiece, voicePieceSchema } from '#core/speech/voice-piece.ts';
import { openPacks } from '#platform/packs.ts';
import type { AppTexts } from './app-texts.ts';
import type { TextSource } from './second-texts.ts';

interface Contents extends PieceContents {
  edition: EditionPiece;
  topics: TopicsPiece;
  scenarios: ScenariosPiece;
  cards: CardsPiece;
  names: NamesPiece;
  voice: VoicePiece;
  directory: DirectoryPiece;
}

const shapes = {
  edition: editionPieceSchema,
  topics: topicsPieceSchema,
  scenarios: scenariosPieceSchema,
  cards: cardsPieceSchema,
  names: namesPieceSchema,
  voice: voicePieceSchema,
  directory: directoryPiece,
};
const parsePiece = ((kind: keyof typeof shapes, data: unknown) =>
  v.parse(shapes[kind] as v.GenericSchema, data)) as ParsePiece<Contents>;

interface Loaded {
  texts: AppTexts;
  /** False where they are gone when the page is closed. */
  isKept: boolean;
  /** Whether the database still holds them, whole and unchanged, where the worker does not keep them. */
  isStillKept: () => Promise<boolean>;
  /** Asks the site for a newer pack where the worker has stored none; used from the next start on. True when one was refused. */
  update: () => Promise<boolean>;
}

interface Wanted {
  tag: string;
  /** No older version is taken from the site. What lies here stays readable. */
  floor: number;
  /** The build whose packs the worker has stored together with the documents. */
  build: string | undefined;
}

/** Texts of other languages; whoever listens on the line learns which language, and nothing else. */
export function openTextSource(floor: number): TextSource {
  const open = (tag: string) => openPacks<Contents>({ tag, root: __TRUSTED_ROOT__, parsePiece, floor });
  return {
    async read(tag) {
      const held = await (await open(tag)).read();
      return held && textsOf(held);
    },
    async load(tag, onProgress) {
      const packs = await open(tag);
      const result = await packs.update(onProgress);
      const pack = 'pack' in result ? result.pack : await packs.read();
      return pack && textsOf(pack);
    },
  };
}

/** Undefined when there is no pack here and none could be had: then the documents serve. */
export async function loadTexts({ tag, floor, build }: Wanted): Promise<Loaded | undefined> {
  const packs = await openPacks<Contents>({ tag, root: __TRUSTED_ROOT__, parsePiece, floor, build });
  const held = await packs.read();
  const heldTexts = held && textsOf(held);

  // Packs that came with the documents are believed before anything is shown: both then say the same. It takes no line.
  const result = heldTexts && build === undefined ? undefined : await packs.update();
  const fresh = result && 'pack' in result ? result.pack : undefined;
  const shown = (fresh && textsOf(fresh)) ?? heldTexts;
  const texts = shown && { ...shown, surelyPast: latest(shown.surelyPast, (await packs.readFloor())?.moment) };
  const isRefused = result?.kind === 'refused';
  // The worker keeps them too, and says itself when they go: a slow or absent database takes nothing away.
  const areBeside = build !== undefined && result !== undefined && !isRefused && result.kind !== 'offline';
  return (
    texts && {
      texts,
      isKept: areBeside || (packs.isLasting && result?.kind !== 'not-kept'),
      isStillKept: async () => areBeside || (packs.isLasting && (await packs.read()) !== undefined),
      update: async () => isRefused || (result === undefined && (await packs.update()).kind === 'refused'),
    }
  );
}

/** Undefined when a pack lacks what every screen needs. */
function textsOf({ contents, issued, goodUntil }: Pack<Contents>): AppTexts | undefined {
  const [names] = contents.names;
  const [voice] = contents.voice;
  if (!names || !ages.every((age) => contents.edition.some((edition) => edition.age === age))) return undefined;
  const collator = new Intl.Collator(names.language);
  const nameOf = (code: string) => names.countries[code] ?? '\uffff';
  return {
    editions: contents.edition.map((edition) => ({
      ...edition,
      topics: joined(contents.topics.filter(({ age }) => age === edition.age).map(({ topics }) => topics)),
    })),
    scenarios: joined(contents.scenarios.map(({ scenarios }) => scenarios)),
    cards: joinParts(contents.cards),
    names,
    ...(voice ? { voice } : {}),
    goodUntil,
    surelyPast: issued,
    countries: joined(contents.directory.map(({ countries }) => countries)).sort((a, b) =>
      collator.compare(nameOf(a.country), nameOf(b.country)),
    ),
  };
}

/** Moments have one spelling, so they can be compared as texts. */
const latest = (one: string, other = one) => (one > other ? one : other);

const joined = <Item>(lists: ReadonlyArray<readonly Item[]>) =>
  lists.reduce<Item[]>((all, list) => all.concat(list), []);
