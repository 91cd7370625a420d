/** Finds signs that shout, trail off, whisper or do not travel, and sentences that deny twice. */
import { collect } from '#core/collect.ts';
import { sourceLanguage } from '#core/content/read-content.ts';
import { placeOf } from '#core/content/said.ts';
import type { Rule, TextRule } from './rule.ts';

/** In every script. */
const loud = /[!¡！՜߹᥄…]|\.\.\./;
const forChildren = /[()[\]<>"“”«»„&/\\→%*#_|~^=+]|--/;
const straight = /'/;
const shouted = /(?<!\p{L})(?!SIM(?!\p{L})|SMS(?!\p{L})|EU(?!\p{L})|NGO(?!\p{L}))\p{Lu}{2,}(?!\p{L})/u;

const placeholder = /\{\{[^}]*\}\}/g;

export const forbiddenSigns: TextRule = ({ said }) =>
  collect(said, (one) => {
    const text = one.text.replace(placeholder, '');
    const isEnglish = one.tag === sourceLanguage;
    const found = [
      loud.exec(text),
      one.register === 'child' && isEnglish ? forChildren.exec(text) : null,
      isEnglish ? straight.exec(text) : null,
      isEnglish && one.register === 'child' ? shouted.exec(text) : null,
    ];
    return collect(found, (sign) =>
      sign
        ? [
            {
              ...placeOf(one),
              rule: 'signs',
              problem: `holds ${sign[0]}`,
              cure: 'Say it in plain words with full stops, commas and ’ only.',
            },
          ]
        : [],
    );
  });

const negation = /\b(not|no one|nobody|no|never|nothing|cannot|without)\b|n['’]t\b/gi;

export const oneNegation: Rule = ({ said, source, count }) =>
  collect(
    said.filter(({ tag, register }) => tag === source.language.tag && register === 'child'),
    (one) =>
      collect(count.sentences(one.text, one.tag), (sentence) => {
        const words = sentence.match(negation) ?? [];
        return words.length < 2
          ? []
          : [
              {
                ...placeOf(one),
                rule: 'negation',
                problem: `denies ${words.length} things in "${sentence}"`,
                cure: 'Deny one thing in a sentence, or say what is there instead.',
              },
            ];
      }),
  );
