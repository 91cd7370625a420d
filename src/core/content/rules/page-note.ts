/** Wants a quiet word before a page about harm, so that a child can stop before it begins. */
import { ages } from '#core/age/age.ts';
import { collect } from '#core/collect.ts';
import type { Rule } from './rule.ts';

const canStop = 'You can stop reading any time.';

export const pageNote: Rule = ({ content, source }) =>
  collect(content.topics, ({ id, risk, closing, group }) =>
    collect(ages, (age) => {
      const text = source.topics[id]?.[age];
      if (!text) return [];
      const place = {
        rule: 'page-note',
        file: `locales/${source.language.tag}/topics/${id}.json`,
        field: `${age}.note`,
      };
      // Whoever needs help now must not read a word more than that.
      const isNeeded = risk === 'H' && closing !== 'practical' && group !== 'help-now';
      if (text.note === undefined)
        return isNeeded ? [{ ...place, problem: 'is missing', cure: `Write: "This page is about … ${canStop}"` }] : [];
      const saysIt = text.note.indexOf(canStop) >= 0;
      return saysIt ? [] : [{ ...place, problem: 'does not say that one can stop', cure: `Add: "${canStop}"` }];
    }),
  );
