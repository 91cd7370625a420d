/** Brings the texts of one language from verified packs: those kept here, else fresh ones from the site. */
import * as v from 'valibot';
import { ages } from '#core/age/age.ts';
import type { DirectoryPiece } from '#core/directory/pack-shape.ts';
import { directoryPiece } from '#core/directory/pack-shape.ts';
import { joinEdition } from '#core/edition/edition-parts.ts';
import {
  type EditionPiece,
  editionPieceSchema,
  type TopicsPiece,
  topicsPieceSchema,
} from '#core/edition/edition-piece.ts';
import { type NamesPiece, namesPieceSchema } from '#core/names/names-piece.ts';
import type { Pack, ParsePiece } from '#core/pack/pack.ts';
import { openPacks } from '#platform/packs.ts';
import type { AppTexts } from './app-texts.ts';

interface Contents extends Record<'edition' | 'topics' | 'names' | 'directory', unknown> {
  edition: EditionPiece;
  topics: TopicsPiece;
  names: NamesPiece;
  directory: DirectoryPiece;
}

const shapes = {
  edition: editionPieceSchema,
  topics: topicsPieceSchema,
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

/** Undefined when there is no pack here and none could be had: then the documents serve. */
export async function loadTexts({ tag, floor, build }: Wanted): Promise<Loaded | undefined> {
  const packs = await openPacks<Contents>({ tag, keys: __TRUSTED_KEYS__, parsePiece, floor, build });
  const held = await packs.read();
  const heldTexts = held && textsOf(held);

  // Packs that came with the documents are believed before anything is shown: both then say the same. It takes no line.
  const result = heldTexts && build === undefined ? undefined : await packs.update();
  const fresh = result && 'pack' in result ? result.pack : undefined;
  const texts = (fresh && textsOf(fresh)) ?? heldTexts;
  const isRefused = result?.kind === 'refused';
  return (
    texts && {
      texts,
      isKept: packs.isLasting && result?.kind !== 'not-kept',
      isStillKept: async () => packs.isLasting && (await packs.read()) !== undefined,
      update: async () => isRefused || (result === undefined && (await packs.update()).kind === 'refused'),
    }
  );
}

/** Undefined when a pack lacks what every screen needs. */
function textsOf({ editions, topics, names, directory }: Pack<Contents>): AppTexts | undefined {
  const [first] = names;
  if (!first || !ages.every((age) => editions.some((edition) => edition.age === age))) return undefined;
  const countries = directory.reduce<AppTexts['countries']>((all, piece) => all.concat(piece.countries), []);
  const collator = new Intl.Collator(first.language);
  const nameOf = (code: string) => first.countries[code] ?? '\uffff';
  return {
    editions: editions.map(({ content }) =>
      joinEdition(
        content,
        topics.map((piece) => piece.content),
      ),
    ),
    names: first,
    countries: countries.slice().sort((a, b) => collator.compare(nameOf(a.country), nameOf(b.country))),
  };
}
