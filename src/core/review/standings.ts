/** Where every text stands in every language: what `status` prints and the README shows. */
import { collect } from '#core/collect.ts';
import type { Content, LanguageTexts } from '#core/content/read-content.ts';
import { reviewUnits } from '#core/content/review-units.ts';
import type { Risk, Status } from './status-ladder.ts';
import { sourceOf } from './text-status.ts';
import { unitRisk } from './unit-risk.ts';

/** `missing`: not translated yet. `stale`: its English has changed since. */
export type State = Status | 'missing' | 'stale';
export const states: readonly State[] = [
  'child-tested',
  'cp-approved',
  'reviewed',
  'human-draft',
  'machine-draft',
  'stale',
  'missing',
  'withdrawn',
];

export const textKinds = ['topics', 'cards', 'scenarios', 'guide', 'ui', 'edition'] as const;
export type TextKind = (typeof textKinds)[number];

export interface Standing {
  /** As in `.review.json`. */
  unit: string;
  kind: TextKind;
  risk: Risk;
  /** By language. */
  states: Readonly<Record<string, State>>;
}

/** In the order of the English texts; those that English has not are a fault and stand nowhere. */
export function standingsOf(content: Content): Standing[] {
  const source = sourceOf(content);
  if (!source) return [];
  const has = new Map(content.languages.map((texts) => [texts.language.tag, reviewUnits(texts)] as const));
  return collect(Array.from(reviewUnits(source).keys()), (unit) => {
    const kind = textKinds.find((one) => unit === one || unit.indexOf(`${one}/`) === 0);
    // Descriptions of pictures are for the people who keep them, in English only.
    if (!kind) return [];
    const byLanguage: Record<string, State> = {};
    for (const texts of content.languages) {
      const { tag } = texts.language;
      byLanguage[tag] = has.get(tag)?.has(unit) ? stateOf(texts, unit) : 'missing';
    }
    return [{ unit, kind, risk: unitRisk(unit, content), states: byLanguage }];
  });
}

function stateOf({ review, stale }: LanguageTexts, unit: string): State {
  const status = review[unit]?.status ?? 'missing';
  return status !== 'withdrawn' && stale.indexOf(unit) >= 0 ? 'stale' : status;
}

/** "16 machine-draft, 2 stale", the best first; "none" where there is nothing at all. */
export function tellStates(standings: readonly Standing[], tag: string): string {
  const told = collect(states, (state) => {
    const count = standings.filter((one) => one.states[tag] === state).length;
    return count > 0 ? [`${count} ${state}`] : [];
  });
  return told.join(', ') || 'none';
}
