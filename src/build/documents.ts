/** Writes every document of one language, and the same again to look at only. */

import { type DocumentPage, renderBody } from '#app/document.tsx';
import type { Talk } from '#app/talk-text.tsx';
import type { Words } from '#app/words.ts';
import { ages } from '#core/age/age.ts';
import type { CardsPiece } from '#core/card/cards-piece.ts';
import { composeDecks } from '#core/card/compose-cards.ts';
import { composeReplies } from '#core/card/compose-replies.ts';
import type { LanguageTexts } from '#core/content/read-content.ts';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import { composeEdition, dangerNow, type Edition } from '#core/edition/compose-edition.ts';
import type { EditionTexts } from '#core/edition/edition-piece.ts';
import type { GuidePage } from '#core/guide/guide-page.ts';
import type { Language } from '#core/language/language.ts';
import { letterSamples } from '#core/language/script-letters.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import type { Scenario } from '#core/scenario/scenarios-piece.ts';
import { type Boot, type Frame, wrapDocument } from './html.ts';
import type { Stage } from './pack/stage.ts';
import type { Pictures } from './sprite.ts';

export interface DocumentParts {
  style: string;
  script: string;
  /** That of the language choice, which sorts them too. */
  choiceScript: string;
  boot: Pick<Boot, 'address' | 'sum'>;
  /** Of the script that only the helper's desk loads. */
  deskAddress: string;
  pictures: Pictures;
  stage: Stage;
  /** Whole seconds since 1970: the moment whose age of numbers a document tells. */
  moment: number;
  /** What the app of a language costs on the line, in kB, said before it is fetched over a slow one. */
  appKilobytes: ReadonlyMap<string, number>;
}

interface Sources {
  texts: LanguageTexts;
  editions: readonly EditionTexts[];
  guide: readonly GuidePage[];
  cards: CardsPiece | undefined;
  /** The other side of each card; undefined where that has no cards. */
  forAdults: { cards: CardsPiece; language: Language } | undefined;
  scenarios: readonly Scenario[];
  names: NamesPiece;
  countries: readonly PublishedCountry[];
  wordsAddress: string;
}

type Base = '/' | '/o/';

/** Those with which a language can be read: what the worker stores first, and brings along part by part. */
export const readingPages: readonly string[] = ['', ...ages.map((age) => `${age}/`), 'p/'];

/** @returns each document by its address, such as `/uk/2/`. */
export function renderLanguage(sources: Sources, parts: DocumentParts): Map<string, string> {
  const { texts, editions, guide, names, countries, wordsAddress } = sources;
  const { language } = texts;
  const [youngest] = editions;
  if (!youngest) throw new Error(`"${language.tag}" has no edition`);
  const talk = composeTalk(sources, composeEdition(youngest));

  const pages: Array<[string, DocumentPage]> = [
    [
      '',
      {
        kind: 'start',
        firstSentence: dangerNow(composeEdition(youngest)),
        organisation: names.organisation,
        hasGuide: guide.length > 0,
        talk,
      },
    ],
    ...ages.map((age): [string, DocumentPage] => {
      const piece = editions.find((one) => one.age === age);
      if (!piece) throw new Error(`"${language.tag}" has no edition for age ${age}`);
      const edition = composeEdition(piece);
      return [`${age}/`, { kind: 'edition', age, edition, dangerNow: dangerNow(edition) }];
    }),
    ...(talk ? [['c/', { kind: 'talk', talk }] as [string, DocumentPage]] : []),
    ...(guide.length > 0 ? [['h/', { kind: 'guide', texts: guide }] as [string, DocumentPage]] : []),
    ['p/', { kind: 'people', countries, names, now: new Date(parts.moment * 1000) }],
  ];

  const script = letterSamples[language.script] && language.script;
  const documents = new Map<string, string>();
  for (const base of ['/', '/o/'] as const) {
    for (const [name, page] of pages) {
      const boot = base === '/' ? { ...parts.boot, words: wordsAddress, script } : undefined;
      documents.set(`${base}${language.tag}/${name}`, render(page, language, texts.ui as Words, base, boot, parts));
    }
  }
  return documents;
}

/** Undefined where neither cards nor stories are translated. */
function composeTalk(sources: Sources, edition: Edition): Talk | undefined {
  const talk = { cards: composeCards(sources, edition), stories: sources.scenarios };
  return talk.cards || talk.stories.length > 0 ? talk : undefined;
}

/** Nobody knows in which country a document is read: the card with the emergency number is not in it. */
function composeCards({ texts: { language }, cards, forAdults }: Sources, { topics }: Edition): Talk['cards'] {
  if (!cards || !forAdults) return undefined;
  const sides = { child: cards, adult: forAdults.cards, childSide: language, adultSide: forAdults.language };
  return {
    sides,
    decks: composeDecks(sides, { ownName: language.name, emergencyNumber: undefined }),
    replyDecks: composeReplies(sides),
    beforeYouTell: topics[0]?.beforeYouTell,
  };
}

export function renderLanguageChoice(
  languages: readonly Language[],
  words: Words,
  base: Base,
  parts: DocumentParts,
): string {
  const boot = base === '/' ? parts.boot : undefined;
  const own = { ...parts, script: parts.choiceScript };
  return render({ kind: 'languages', languages }, { tag: 'en', dir: 'ltr' }, words, base, boot, own);
}

function render(
  page: DocumentPage,
  language: Frame['language'],
  words: Words,
  base: Base,
  boot: Frame['boot'],
  { style, script, deskAddress, pictures, stage, appKilobytes }: DocumentParts,
): string {
  const { tag } = language;
  const kilobytes = appKilobytes.get(tag) ?? 0;
  const body = renderBody(page, { tag, words, base, isPreview: stage === 'preview', appKilobytes: kilobytes });
  const more = page.kind === 'guide' && base === '/' ? deskAddress : undefined;
  return wrapDocument(pictures.inline(body), { language, style, script, boot, more, canPrint: page.kind === 'guide' });
}
