/** From checked content to the signed packs: what is published of it, in all languages. */

import * as v from 'valibot';
import { partOf, unitsOf } from '#core/card/card-parts.ts';
import { type CardsPiece, cardsPieceSchema } from '#core/card/cards-piece.ts';
import { organisationToShow } from '#core/content/organisation.ts';
import type { Content, LanguageTexts } from '#core/content/read-content.ts';
import { directoryPiece, type PublishedCountry } from '#core/directory/pack-shape.ts';
import { type EditionTexts, editionPieceSchema, topicsPieceSchema } from '#core/edition/edition-piece.ts';
import type { GuidePage } from '#core/guide/guide-page.ts';
import { blockWordNames, type NamesPiece, namesPieceSchema } from '#core/names/names-piece.ts';
import type { OrganisationKey } from '#core/pack/organisation.ts';
import type { Revoked } from '#core/pack/revoked.ts';
import { type Scenario, scenariosPieceSchema } from '#core/scenario/scenarios-piece.ts';
import { voicePieceSchema } from '#core/speech/voice-piece.ts';
import { namesWanted, publishedCountries } from './countries.ts';
import { type MadeVoice, makeVoice } from './make-voice.ts';
import { makeNames } from './names.ts';
import { type LanguagePieceSource, makePacks, type PackSources } from './pack/make-packs.ts';
import type { Sign } from './pack/sign-for-preview.ts';
import { splitList } from './pack/split-list.ts';
import { pickWords } from './pick-words.ts';
import { adultLanguage, makeCards, makeEditions, makeGuide, makeScenarios } from './pieces.ts';

export interface LanguagePieces {
  tag: string;
  texts: LanguageTexts;
  editions: readonly EditionTexts[];
  scenarios: readonly Scenario[];
  /** Undefined while nobody has translated them. */
  cards: CardsPiece | undefined;
  guide: readonly GuidePage[];
  names: NamesPiece;
  /** Undefined while nothing of it can be heard. */
  voice: MadeVoice | undefined;
}

export interface Published {
  countries: readonly PublishedCountry[];
  languages: readonly LanguagePieces[];
  organisations: readonly OrganisationKey[];
  revoked: Revoked | undefined;
}

/** How long a manifest is good before it counts as old; it is never hidden. */
export const goodForDays = 180;

export const momentAfter = (moment: number, days: number) => new Date((moment + days * 86_400) * 1000).toISOString();

export function publishContent(content: Content): Published {
  const countries = publishedCountries(content);
  const tags = content.languages.map(({ language }) => language.tag);
  const wanted = namesWanted(countries, tags);
  const organisation = organisationToShow(content.organisation);
  const languages = content.languages.map((texts) => {
    const names = {
      ...makeNames(texts.language, wanted),
      words: pickWords(texts.ui, blockWordNames),
      ...(Object.keys(texts.guide).length > 0 ? { guide: true as const } : {}),
      ...(organisation === undefined ? {} : { organisation }),
    };
    return {
      tag: texts.language.tag,
      texts,
      editions: makeEditions(content, texts),
      scenarios: makeScenarios(content, texts),
      cards: makeCards(content, texts, pickWords(names.languages, tags)),
      guide: makeGuide(content, texts),
      names,
      voice: makeVoice(texts.language.tag, content.clips[texts.language.tag] ?? []),
    };
  });
  return { countries, languages, organisations: content.organisationKeys, revoked: content.revoked };
}

/**
 * @param moment whole seconds since 1970: date and version of the content.
 * @param root the version of the root whose keys sign.
 */
export function makeSitePacks(
  { countries, languages, organisations, revoked }: Published,
  moment: number,
  root: number,
  sign: Sign,
): Map<string, Buffer> {
  return makePacks({
    languages: piecesOfLanguages({ languages }),
    directory: v.parse(directoryPiece, { kind: 'directory', countries }).countries,
    version: moment,
    issued: momentAfter(moment, 0),
    goodUntil: momentAfter(moment, goodForDays),
    root,
    organisations,
    ...(revoked ? { revoked } : {}),
    sign,
  });
}

export function piecesOfLanguages({ languages }: Pick<Published, 'languages'>): PackSources['languages'] {
  const forAdults = languages.find(({ tag }) => tag === adultLanguage)?.cards;
  return languages.map((language) => ({ tag: language.tag, pieces: piecesOf(language, forAdults) }));
}

/** Each piece goes through the device's own reader first: what that refuses must not leave the build. */
function piecesOf(
  { tag, editions, scenarios, cards, names, voice }: LanguagePieces,
  forAdults: CardsPiece | undefined,
): LanguagePieceSource[] {
  const pieces: LanguagePieceSource[] = [];
  for (const { topics, ...edition } of editions) {
    const { age } = edition;
    pieces.push({ kind: 'edition', age, data: v.parse(editionPieceSchema, edition) });
    for (const part of splitList(
      topics,
      nameOf,
      (some) => write({ kind: 'topics', language: tag, age, topics: some }),
      enough,
    )) {
      pieces.push({ kind: 'topics', age, data: v.parse(topicsPieceSchema, JSON.parse(part.toString())) });
    }
  }
  for (const part of splitList(
    scenarios,
    nameOf,
    (some) => write({ kind: 'scenarios', language: tag, scenarios: some }),
    enough,
  )) {
    pieces.push({ kind: 'scenarios', data: v.parse(scenariosPieceSchema, JSON.parse(part.toString())) });
  }
  // A card has two sides: what the child reads, and what an adult beside the child most probably reads.
  for (const side of new Set([cards, forAdults])) {
    if (!side) continue;
    const parts = splitList(
      unitsOf(side),
      ({ kind, deck }) => `${kind} ${deck.id}`,
      (some) => write(partOf(side, some)),
      enoughCards,
    );
    for (const part of parts)
      pieces.push({ kind: 'cards', data: v.parse(cardsPieceSchema, JSON.parse(part.toString())) });
  }
  pieces.push({ kind: 'names', data: v.parse(namesPieceSchema, names) });
  if (voice) pieces.push({ kind: 'voice', data: v.parse(voicePieceSchema, voice.piece) });
  return pieces;
}

/** Bytes after which a list of texts is cut: smaller pieces make the index longer than they save. */
const enough = 5_000;
/** What an adult reads beside cards lies in each part of them, so there are few. */
const enoughCards = 16_000;

const nameOf = ({ id }: { id: string }) => id;
const write = (data: unknown) => Buffer.from(JSON.stringify(data));
