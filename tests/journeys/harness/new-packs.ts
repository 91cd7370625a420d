/** Another version of the packs, rightly signed, with one title changed: what an update, or somebody who plays with it, brings. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePacks, type PackSources } from '#build/pack/make-packs.ts';
import { signForPreview } from '#build/pack/sign-for-preview.ts';
import { adultLanguage } from '#build/pieces.ts';
import type { Age } from '#core/age/age.ts';
import type { TopicsPiece } from '#core/edition/edition-piece.ts';
import { countries, languages } from './content.ts';
import { dist } from './site.ts';

export const newTitle = 'A title of another version';

type Piece =
  | TopicsPiece
  | { kind: 'edition'; language: string; age: Age }
  | { kind: 'names' | 'cards' | 'scenarios'; language: string };

const pieces = readdirSync(join(dist, 'p'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(dist, 'p', name), 'utf8')) as Piece);

export const publishedVersion = (JSON.parse(readFileSync(join(dist, 'now.json'), 'utf8')) as { version: number })
  .version;

/** The bytes of each file by its address. */
export function makeNewPacks(
  version: number,
  sign: PackSources['sign'] = signForPreview('preview'),
  change: <T extends object>(data: T) => T = retitle,
) {
  const issued = new Date(version * 1000).toISOString();
  return makePacks({
    languages: languages.map(({ tag }) => ({
      tag,
      pieces: pieces
        // An index names a language too, and is no content. The adult's side of the cards travels with every language.
        .filter(({ kind, language }) =>
          language === tag ? kind !== undefined : kind === 'cards' && language === adultLanguage,
        )
        .map((data) =>
          data.kind === 'topics' || data.kind === 'edition'
            ? { kind: data.kind, age: data.age, data: change(data) }
            : { kind: data.kind, data: change(data) },
        ),
    })),
    directory: countries.map((country) => change(country)),
    version,
    issued,
    goodUntil: new Date((version + 180 * 86_400) * 1000).toISOString(),
    root: 1,
    sign,
  });
}

function retitle<T extends object>(piece: T): T {
  if (!('topics' in piece)) return piece;
  const { topics } = piece as unknown as TopicsPiece;
  return { ...piece, topics: topics.map((topic) => ({ ...topic, text: { ...topic.text, title: newTitle } })) };
}
