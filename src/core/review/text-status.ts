/** How far a text was reviewed, when its English text counts too. */
import { type Content, type LanguageTexts, sourceLanguage } from '#core/content/read-content.ts';
import { ladder, type Status } from './status-ladder.ts';

/**
 * The lower of its own status and that of the English text it was made from: a translation cannot be surer than what
 * it says, and its English line stands on the card for adults. A text that nobody says anything of counts as lowest.
 */
export function statusOf({ languages }: Pick<Content, 'languages'>, texts: LanguageTexts, unit: string): Status {
  const own = ownStatus(texts, unit);
  const english = sourceOf({ languages })?.review[unit]?.status ?? 'withdrawn';
  return ladder.indexOf(english) < ladder.indexOf(own) ? english : own;
}

/** A translation of an English text that has changed since is a draft again, whatever people said of it before. */
export function ownStatus({ review, stale }: LanguageTexts, unit: string): Status {
  const status = review[unit]?.status ?? 'withdrawn';
  return status !== 'withdrawn' && stale.indexOf(unit) >= 0 ? 'machine-draft' : status;
}

export const sourceOf = ({ languages }: Pick<Content, 'languages'>) =>
  languages.find(({ language }) => language.tag === sourceLanguage);
