/** Languages whose translation has begun: what they still lack, so that nobody takes a beginning for a language. */
import { wantedStrings } from '#core/content/plural-forms.ts';
import { unitOf } from '#core/content/review-units.ts';
import { fieldOf, type Written } from '#core/content/written-strings.ts';
import type { Language } from '#core/language/language.ts';
import { type Step, stepNames, stepOf, steps } from './translation-steps.ts';
import type { RiskFacts } from './unit-risk.ts';

/** In the order of the steps. */
export type WorkLeft = ReadonlyArray<{ step: Step; of: number; lacks: number }>;

export interface BegunLanguage {
  language: Language;
  left: WorkLeft;
}

export function workLeft(english: Written, own: Written, tag: string, facts: RiskFacts): WorkLeft {
  const left = steps.map((step) => ({ step, of: 0, lacks: 0 }));
  english.forEach((strings, name) => {
    const have = new Set((own.get(name) ?? []).filter(({ text }) => text !== '').map(({ path }) => fieldOf(path)));
    for (const { path } of wantedStrings(name, strings, tag)) {
      const step = left[steps.indexOf(stepOf({ name, path, unit: unitOf(name, path) }, facts))];
      if (!step) continue;
      step.of += 1;
      if (!have.has(fieldOf(path))) step.lacks += 1;
    }
  });
  return left;
}

/** Without them no language is shown to anybody. */
const needed: readonly Step[] = ['core', 'screens'];

export function tellBegun({ language: { tag, name }, left }: BegunLanguage): string {
  const lacking = left.filter(({ step, lacks }) => lacks > 0 && needed.indexOf(step) >= 0);
  const what = `${name} (${tag}) has begun and is shown to nobody`;
  if (lacking.length === 0)
    return `${what}, though its safety core and screens are whole: to show it, take "begun" out of its line in locales/languages.json.`;
  return `${what}: it lacks ${lacking.map(({ step, of, lacks }) => `${lacks} of ${of} texts of the ${stepNames[step]}`).join(' and ')}.`;
}
