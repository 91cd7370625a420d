/** Asks every rule about every text. */
import { collect } from '#core/collect.ts';
import { type Content, sourceLanguage } from '#core/content/read-content.ts';
import { saidIn } from '#core/content/said.ts';
import { applyExceptions } from './apply-exceptions.ts';
import { cardLength } from './card-length.ts';
import { guideLength } from './guide-length.ts';
import { guideSources } from './guide-sources.ts';
import { longWords } from './long-words.ts';
import { everyNote, placeholders } from './note-rule.ts';
import { pageNote } from './page-note.ts';
import { pictures } from './picture-rule.ts';
import { relativeLength } from './relative-length.ts';
import { reviewDates } from './review-dates.ts';
import type { Found, Looked, Rule, TextRule } from './rule.ts';
import { scenarioEnd, scenarioLength, scenarioMix } from './scenario-rules.ts';
import { sentenceLength } from './sentence-length.ts';
import { forbiddenSigns, oneNegation } from './sign-rules.ts';
import { silentCards } from './silent-rule.ts';
import { terms } from './term-rule.ts';
import { topicLength } from './topic-length.ts';
import { waysOut, whatHappens } from './ways-out.ts';
import { wordLists } from './word-lists.ts';

const textRules: readonly TextRule[] = [...wordLists, forbiddenSigns, terms];

const rules: readonly Rule[] = [
  ...textRules,
  silentCards,
  waysOut,
  whatHappens,
  scenarioEnd,
  scenarioMix,
  scenarioLength,
  topicLength,
  sentenceLength,
  cardLength,
  guideLength,
  guideSources,
  pageNote,
  oneNegation,
  pictures,
  placeholders,
  everyNote,
  reviewDates,
];

/** What the rules look at, apart from the content itself. */
export type Beside = Pick<Looked, 'guards' | 'drawn' | 'count' | 'today'>;

export function guardTexts(content: Content, beside: Beside): Found[] {
  const looked = lookAt(content, beside);
  if (!looked) return [];
  return applyExceptions(
    collect(rules, (rule) => rule(looked)),
    beside.guards.exceptions,
  );
}

/** What is wrong with single texts, before anybody writes them down. */
export function guardStrings(said: Looked['said'], guards: Looked['guards']): Found[] {
  const found = collect(textRules, (rule) => rule({ said, guards }));
  return applyExceptions(found, guards.exceptions).filter(({ rule }) => rule !== 'exception');
}

/** Where reviewers should look; nothing of it stops anybody. */
export function warnAbout(content: Content, beside: Beside): Found[] {
  const looked = lookAt(content, beside);
  return looked ? [...relativeLength(looked), ...longWords(looked)] : [];
}

/** Undefined where there is no English to compare with, which is a fault of its own. */
function lookAt(content: Content, beside: Beside): Looked | undefined {
  const source = content.languages.find(({ language }) => language.tag === sourceLanguage);
  return (
    source && { ...beside, content, source, said: collect(content.languages, (one) => saidIn(one, content.scenarios)) }
  );
}
