/** Holds cards and replies to what fits on a screen that two people look at. */
import { collect } from '#core/collect.ts';
import { cardLimits } from './limits.ts';
import type { Found, Rule } from './rule.ts';

export const cardLength: Rule = ({ said, source, count }) => {
  const shown = said.filter(
    ({ tag, name, path }) =>
      tag === source.language.tag && name === 'cards.json' && (path[0] === 'cards' || path[0] === 'replies'),
  );
  return collect(shown, ({ tag, name, path, text }) => {
    const words = count.words(text, tag);
    const sentences = count.sentences(text, tag).length;
    const found: Found[] = [];
    const fault = (problem: string, cure: string) =>
      found.push({ rule: 'card-length', file: `locales/${tag}/${name}`, field: path.join('.'), problem, cure });
    if (words > cardLimits.words) fault(`is ${words} words long`, `Write at most ${cardLimits.words}.`);
    if (sentences > cardLimits.sentences) fault(`has ${sentences} sentences`, `Write at most ${cardLimits.sentences}.`);
    if (path[0] === 'cards' && text.indexOf(',') >= 0) fault('has a comma', 'Say one thing, or make two sentences.');
    return found;
  });
};
