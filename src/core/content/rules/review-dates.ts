/** Nobody can have read a text tomorrow. */
import { collect } from '#core/collect.ts';
import type { Rule } from './rule.ts';

export const reviewDates: Rule = ({ content, today }) =>
  collect(content.languages, ({ language, review }) =>
    collect(Object.keys(review), (unit) => {
      const date = review[unit]?.date ?? '';
      if (date <= today) return [];
      const file = `locales/${language.tag}/.review.json`;
      return [
        { rule: 'review-date', file, field: unit, problem: `${date} has not come yet`, cure: 'Correct the date.' },
      ];
    }),
  );
