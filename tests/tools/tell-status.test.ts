/** Promises about what is said of the texts: true for every text, readable, and the README is of today. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standingsOf } from '#core/review/standings.ts';
import { readRepository } from '#tests/content/repository.ts';
import { zzContent } from '#tests/core/review/zz-content.ts';
import { tellStatus, withStatus } from '#tools/tell-status.ts';

const content = readRepository();
const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
const tags = content.languages.map(({ language }) => language.tag);

describe('the README', () => {
  it('says how far every text is today; if not: npm run content -- status --readme', () => {
    expect(withStatus(readme, content)).toBe(readme);
  });

  it('that lost its marks is left alone', () => {
    expect(tellStatus(content, ['--readme'], 'No marks.')).toMatchObject({ code: 1 });
    expect(tellStatus(content, ['--readme'], 'No marks.').write).toBeUndefined();
  });
});

describe('status', () => {
  it('knows every text of every language, as its record says', () => {
    const standings = standingsOf(content);
    for (const { language, review, stale } of content.languages) {
      for (const { unit, states } of standings) {
        const status = review[unit]?.status ?? 'missing';
        expect({ unit, state: states[language.tag] }).toEqual({ unit, state: stale.includes(unit) ? 'stale' : status });
      }
      const told = Object.keys(review).filter((unit) => unit !== 'pictures');
      expect(told.filter((unit) => !standings.some((one) => one.unit === unit))).toEqual([]);
    }
  });

  it('shows one row for every topic and three letters for every language', () => {
    const lines = tellStatus(content, [], readme).says.split('\n');
    for (const { id, ages } of content.topics) {
      const row = lines.find((line) => line.startsWith(`${id} `)) ?? '';
      const cells = row.trim().split(/\s+/).slice(2);
      expect(cells.length).toBe(tags.length);
      for (const cell of cells) {
        expect(cell).toMatch(/^[tcrhms.x-]{3}$/);
        expect([1, 2, 3].map((age) => cell[age - 1] !== '-')).toEqual(
          [1, 2, 3].map((age) => ages.some((one) => one === age)),
        );
      }
    }
  });

  it('shows what is approved, withdrawn, stale and missing', () => {
    const zz = zzContent({ zz: { 'topics/harm#1': 'withdrawn', 'topics/harm#2': 'human-draft' } }, {}, [
      'topics/harm#3',
    ]);
    const [, translation] = zz.languages;
    if (translation) delete translation.topics.general;
    const { says } = tellStatus(zz, [], readme);
    expect(says).toMatch(/^harm +H +ccc +xhs$/m);
    expect(says).toMatch(/^general +L +ccc +\.\.\.$/m);
    expect(says).toMatch(/zz {2}3 cp-approved, 1 human-draft, 1 stale, 3 missing, 1 withdrawn/);
  });

  it('says all of it to a program too', () => {
    const { totals, texts } = JSON.parse(tellStatus(content, ['--json'], readme).says);
    expect(texts).toEqual(standingsOf(content));
    expect(totals.map(({ language }: { language: string }) => language)).toEqual(tags);
    for (const { all } of totals) {
      expect(Object.values<number>(all).reduce((sum, count) => sum + count, 0)).toBe(texts.length);
    }
  });

  it('takes no option it does not know', () => {
    expect(tellStatus(content, ['--all'], readme).code).toBe(1);
  });
});
