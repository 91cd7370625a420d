/** Tells where English has many long words for an age; only advice, because some of them are needed. */
import { ages } from '#core/age/age.ts';
import { collect } from '#core/collect.ts';
import { limits } from './limits.ts';
import type { Found, Looked } from './rule.ts';
import { clausesOf } from './sentence-length.ts';

/** In per cent of all words, and with the words in a sentence added: LIX needs no syllables. */
const most: Readonly<Record<1 | 2 | 3, { share: number; lix: number }>> = {
  1: { share: 13, lix: 20 },
  2: { share: 13, lix: 22 },
  3: { share: 16, lix: 26 },
};

export function longWords({ content, source, count }: Looked): Found[] {
  const { tag } = source.language;
  return collect(content.topics, ({ id }) =>
    collect(ages, (age) => {
      const text = source.topics[id]?.[age];
      if (!text) return [];
      const parts = [...text.body, text.say, text.do];
      const words = parts.join(' ').match(/[\p{L}’'-]+/gu) ?? [];
      const sentences = parts.reduce((sum, part) => sum + clausesOf(part, tag, count).length, 0);
      const share = (100 * words.filter((word) => word.length > 6).length) / words.length;
      const lix = share + words.length / sentences;
      const limit = most[age];
      if (share <= limit.share && lix <= limit.lix) return [];
      const problem = `has ${share.toFixed(0)} % long words (LIX ${lix.toFixed(0)})`;
      const cure = `Common are ${limit.share} % and ${limit.lix} at this age (${limits[age].sentence} words in a sentence).`;
      return [{ rule: 'long-words', file: `locales/${tag}/topics/${id}.json`, field: String(age), problem, cure }];
    }),
  );
}
