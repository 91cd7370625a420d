/** Leaves out every text that may not be shown, per language and age; and a whole language that lacks its safety core. */
import { ages } from '#core/age/age.ts';
import type { Content, LanguageTexts } from '#core/content/read-content.ts';
import type { CardsFile, GuideFile, ScenarioFile, TopicFile } from '#core/content/text-files.ts';
import { neededReaders, readersOf } from './review-people.ts';
import type { Risk, Status } from './status-ladder.ts';
import { ownStatus, sourceOf, statusOf } from './text-status.ts';

/** A text that may not be shown. */
export interface LeftOut {
  tag: string;
  /** As in `.review.json`: `edition`, or `topics/who-to-tell#2`. */
  unit: string;
  risk: Risk;
  /** What its own record says. */
  own: Status;
  /** The lower of that and the status of its English text. */
  status: Status;
  /** How many people read it or its English text, whichever were fewer. */
  readers: number;
}

export const hasEnoughReaders = ({ risk, readers }: Pick<LeftOut, 'risk' | 'readers'>) =>
  risk !== 'H' || readers >= neededReaders;

/** Ten sentences, closings and calm page; then the words of the buttons. Without them no text may be shown. */
const coreUnits = ['edition', 'ui'] as const;

export function keepTexts(
  content: Content,
  mayShow: (text: Pick<LeftOut, 'status' | 'risk' | 'readers'>) => boolean,
): { content: Content; leftOut: readonly LeftOut[]; coreLeftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const coreLeftOut: LeftOut[] = [];

  const languages = content.languages.reduce<LanguageTexts[]>((kept, texts) => {
    const isGood = (unit: string, risk: Risk, refused: LeftOut[]) => {
      const status = statusOf(content, texts, unit);
      const readers = Math.min(
        ...[texts, sourceOf(content) ?? texts].map(({ review }) => readersOf(review[unit]?.by).length),
      );
      if (mayShow({ status, risk, readers })) return true;
      refused.push({ tag: texts.language.tag, unit, risk, own: ownStatus(texts, unit), status, readers });
      return false;
    };
    // Every fault of the core is told, so the second is asked also when the first is too low.
    const core = coreUnits.map((unit) => isGood(unit, 'H', coreLeftOut));
    if (core.indexOf(false) >= 0) return kept;

    const topics: Record<string, TopicFile> = {};
    for (const { id, risk } of content.topics) {
      const file: TopicFile = {};
      for (const age of ages) {
        const text = texts.topics[id]?.[age];
        if (text && isGood(`topics/${id}#${age}`, risk, leftOut)) file[age] = text;
      }
      topics[id] = file;
    }
    const scenarios: Record<string, ScenarioFile> = {};
    for (const { id, risk } of content.scenarios) {
      const text = texts.scenarios[id];
      if (text && isGood(`scenarios/${id}`, risk, leftOut)) scenarios[id] = text;
    }
    const guide: Record<string, GuideFile> = {};
    for (const { id, risk } of content.guide) {
      const text = texts.guide[id];
      if (text && isGood(`guide/${id}`, risk, leftOut)) guide[id] = text;
    }
    const cards = keepCards(content, texts, (unit, risk) => isGood(unit, risk, leftOut));
    return kept.concat({ ...texts, topics, scenarios, guide, cards });
  }, []);

  return { content: { ...content, languages }, leftOut, coreLeftOut };
}

function keepCards(
  { cards: { decks, replyDecks } }: Content,
  { cards: words }: LanguageTexts,
  isGood: (unit: string, risk: Risk) => boolean,
): CardsFile | undefined {
  // Titles of decks, roles, places and answers stand on every card.
  if (!words || !isGood('cards', 'H')) return undefined;
  const keep = (texts: Record<string, string>, facts: ReadonlyArray<{ id: string; risk: Risk }>) => {
    const kept: Record<string, string> = {};
    for (const { id, risk } of facts) {
      const text = texts[id];
      if (text !== undefined && isGood(`cards/${id}`, risk)) kept[id] = text;
    }
    return kept;
  };
  return {
    ...words,
    cards: keep(
      words.cards,
      decks.reduce<(typeof decks)[number]['cards']>((all, { cards }) => all.concat(cards), []),
    ),
    replies: keep(
      words.replies,
      replyDecks.reduce<(typeof replyDecks)[number]['replies']>((all, { replies }) => all.concat(replies), []),
    ),
  };
}
