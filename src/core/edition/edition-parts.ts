/** An edition travels in several pieces, so that a changed text brings its neighbours along and not all texts of an age. */
import { cutStably } from '#core/cut-stably.ts';
import type { EditionPiece, TopicsPiece } from './edition-piece.ts';

const enough = 1_200;

/** What all topics share stays in the edition; they themselves come in pieces of a few. */
export function splitEdition(edition: EditionPiece): { edition: EditionPiece; topics: readonly TopicsPiece[] } {
  const { language, age } = edition;
  const groups = cutStably(
    edition.topics,
    ({ id }) => id,
    (topic) => JSON.stringify(topic).length,
    enough,
  );
  return {
    edition: { ...edition, topics: [] },
    topics: groups.map((topics) => ({ kind: 'topics', language, age, topics })),
  };
}

/** Of several ages, those of this edition are taken, in the order given. */
export function joinEdition(edition: EditionPiece, pieces: readonly TopicsPiece[]): EditionPiece {
  const own = pieces.filter(({ age, language }) => age === edition.age && language === edition.language);
  return { ...edition, topics: own.reduce((all, { topics }) => all.concat(topics), edition.topics) };
}
