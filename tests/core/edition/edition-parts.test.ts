/** An edition that was taken apart for the line is the same edition again on the device. */
import { expect, it } from 'vitest';
import { ages } from '#core/age/age.ts';
import { joinEdition, splitEdition } from '#core/edition/edition-parts.ts';
import type { EditionPiece } from '#core/edition/edition-piece.ts';

const editionOf = (age: 1 | 2 | 3, changed?: string): EditionPiece => ({
  kind: 'edition',
  language: 'zz',
  age,
  topics: Array.from({ length: 12 }, (_, at) => ({
    id: `topic-${at}`,
    group: 'telling',
    picture: 'pebble',
    closing: 'own',
    text: {
      title: `Topic ${at}`,
      body: ['word '.repeat(110), `${changed === `topic-${at}` ? 'new' : 'old'} word`],
      say: 'say',
      do: 'do',
    },
  })),
  closings: { harm: 'harm', practical: 'practical', own: 'own' },
  core: Array.from({ length: 10 }, (_, at) => `sentence ${at}`),
  calm: ['calm'],
});

it('comes back whole, beside the pieces of other ages', () => {
  const all = ages.map((age) => splitEdition(editionOf(age)));
  const pieces = all.reduce<(typeof all)[0]['topics']>((list, { topics }) => list.concat(topics), []);
  all.forEach(({ edition }, at) => {
    expect(joinEdition(edition, pieces)).toEqual(editionOf(ages[at] ?? 1));
  });
});

it('changes one piece when one topic changes', () => {
  const before = splitEdition(editionOf(3));
  expect(before.topics.length).toBeGreaterThan(3);
  for (const { id } of editionOf(3).topics) {
    const after = splitEdition(editionOf(3, id));
    expect(after.edition).toEqual(before.edition);
    const texts = before.topics.map((piece) => JSON.stringify(piece));
    expect(after.topics.filter((piece) => !texts.includes(JSON.stringify(piece)))).toHaveLength(1);
  }
});
