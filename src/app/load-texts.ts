/** Brings the texts of one language from verified packs: those kept here, else fresh ones from the site. */
import * as v from 'valibot';
import { ages } from '#core/age/age.ts';
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
import { openPacks } from '#platform/packs.ts';
import type { AppTexts } from './app-texts.ts';
import type { TextSource } from './second-texts.ts';

interface Contents extends PieceContents {
  edition: EditionPiece;
  topics: TopicsPiece;
  scenarios: ScenariosPiece;
  cards: CardsPiece;
  names: NamesPiece;
  directory: DirectoryPiece;
}

const shapes = {
  edition: editionPieceSchema,
  topics: topicsPieceSchema,
  scenarios: scenariosPieceSchema,
  cards: cardsPieceSchema,
  names: namesPieceSchema,
  directory: directoryPiece,
};
const parsePiece = ((kind: keyof typeof shapes, data: unknown) =>
  v.parse(shapes[kind] as v.GenericSchema, data)) as ParsePiece<Contents>;

interface Loaded {
  texts: AppTexts;
  /** False where this device lets us keep nothing. */
  isKept: boolean;
  /** Whether it still lies here, whole and unchanged. */
  isStillKept: () => Promise<boolean>;
  /**
   * Asks the site for a newer pack, also on a slow line: documents are renewed there too, and an app that covered
   * them with older numbers would be wrong. Used from the next start on. True when one was refused.
   */
  update: () => Promise<boolean>;
}

const openTexts = (tag: string) =>
  openPacks<Contents>({ tag, keys: __TRUSTED_KEYS__, parsePiece, floor: __CONTENT_VERSION__ });

/** The texts of another language; whoever listens on the line learns which language, and nothing else. */
export const textSource: TextSource = {
  async read(tag) {
    const held = await (await openTexts(tag)).read();
    return held && textsOf(held);
  },
  async load(tag, onProgress) {
    const packs = await openTexts(tag);
    const result = await packs.update(onProgress);
    if (result.kind === 'updated' || result.kind === 'not-kept') return textsOf(result.pack);
    const held = result.kind === 'current' ? await packs.read() : undefined;
    return held && textsOf(held);
  },
};

/** Undefined when there is no pack here and none could be had: then the documents serve on. */
export async function loadTexts(tag: string): Promise<Loaded | undefined> {
  const packs = await openTexts(tag);

  const isStillKept = async () => packs.isLasting && (await packs.read()) !== undefined;

  const held = await packs.read();
  const texts = held && textsOf(held);
  if (texts) {
    const update = async () => (await packs.update()).kind === 'refused';
    return { texts, isKept: packs.isLasting, isStillKept, update };
  }

  const result = await packs.update();
  if (result.kind !== 'updated' && result.kind !== 'not-kept') return undefined;
  const fresh = textsOf(result.pack);
  return (
    fresh && { texts: fresh, isKept: result.kind === 'updated', isStillKept, update: () => Promise.resolve(false) }
  );
}

/** Undefined when a pack lacks what every screen needs. */
function textsOf({ contents }: Pack<Contents>): AppTexts | undefined {
  const [names] = contents.names;
  if (!names || !ages.every((age) => contents.edition.some((edition) => edition.age === age))) return undefined;
  const collator = new Intl.Collator(names.language);
  const nameOf = (code: string) => names.countries[code] ?? '\uffff';
  return {
    editions: contents.edition.map((edition) => ({
      ...edition,
      topics: joined(contents.topics.filter(({ age }) => age === edition.age).map(({ topics }) => topics)),
    })),
    scenarios: joined(contents.scenarios.map(({ scenarios }) => scenarios)),
    cards: contents.cards,
    names,
    countries: joined(contents.directory.map(({ countries }) => countries)).sort((a, b) =>
      collator.compare(nameOf(a.country), nameOf(b.country)),
    ),
  };
}

const joined = <Item>(lists: ReadonlyArray<readonly Item[]>) =>
  lists.reduce<Item[]>((all, list) => all.concat(list), []);
