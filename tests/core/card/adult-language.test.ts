/** Promises about the language a card speaks to an adult. */
import { describe, expect, it } from 'vitest';
import { adultLanguage } from '#core/card/adult-language.ts';

const here = (...tags: string[]) => ({ hasCards: (tag: string) => tags.includes(tag) });

describe('a card speaks', () => {
  it('the language that was chosen, whatever is spoken here', () => {
    expect(adultLanguage({ chosen: 'qb', spoken: ['qa'], ...here('qa', 'qb', 'en') })).toBe('qb');
  });

  it('else the first spoken here that lies on this device', () => {
    expect(adultLanguage({ chosen: undefined, spoken: ['qc', 'qb', 'qa'], ...here('qa', 'qb', 'en') })).toBe('qb');
    expect(adultLanguage({ chosen: 'qc', spoken: ['qb'], ...here('qb', 'en') })).toBe('qb');
  });

  it('else English', () => {
    expect(adultLanguage({ chosen: undefined, spoken: [], ...here('en') })).toBe('en');
    expect(adultLanguage({ chosen: undefined, spoken: ['qa'], ...here('en') })).toBe('en');
  });
});
