/** Holds the facts about texts against the English texts themselves: every one is there, and nothing beside. */
import { ages } from '#core/age/age.ts';
import type { Fault } from '#core/faults.ts';
import type { Content, LanguageTexts } from './read-content.ts';

type Facts = Pick<Content, 'topics' | 'cards' | 'scenarios'>;

export function factFaults(source: LanguageTexts, facts: Facts): Fault[] {
  return [...topicFaults(source, facts), ...cardFaults(source, facts), ...scenarioFaults(facts)];
}

const topicsFile = 'src/content/topics.json';

function topicFaults({ language, topics }: LanguageTexts, facts: Facts): Fault[] {
  const faults: Fault[] = [];
  for (const { id, ages: wanted, pictures, links } of facts.topics) {
    for (const age of ages) {
      const text = topics[id]?.[age];
      const has = text !== undefined;
      if (has !== wanted.includes(age)) {
        faults.push({
          file: `locales/${language.tag}/topics/${id}.json`,
          field: String(age),
          problem: has ? `is a text for an age that ${topicsFile} does not list` : 'is missing',
          cure: `Write the text for age ${age}, or change "ages" of "${id}" in ${topicsFile}.`,
        });
      }
      const drawn = (pictures[age] ?? []).length;
      if (drawn !== (text?.body ?? []).length) {
        faults.push({
          file: topicsFile,
          field: `${id}.pictures.${age}`,
          problem: `has ${drawn} pictures for ${(text?.body ?? []).length} paragraphs`,
          cure: 'Name one picture for each paragraph.',
        });
      }
    }
    for (const link of links) {
      if (link !== id && facts.topics.some((one) => one.id === link)) continue;
      const problem = `leads to "${link}", which is no other topic`;
      faults.push({ file: topicsFile, field: `${id}.links`, problem, cure: 'Name another topic, or none.' });
    }
  }
  return faults;
}

function cardFaults({ language, cards }: LanguageTexts, facts: Facts): Fault[] {
  if (!cards) return [];
  const { decks, replyDecks, roles, places } = facts.cards;
  const allCards = decks.reduce<string[]>((all, deck) => all.concat(idsOf(deck.cards)), []);
  const allReplies = replyDecks.reduce<string[]>((all, deck) => all.concat(idsOf(deck.replies)), []);
  const file = `locales/${language.tag}/cards.json`;

  const compare = (field: keyof typeof cards, wanted: readonly string[]): Fault[] => {
    const has = Object.keys(cards[field]);
    return [
      ...wanted
        .filter((id) => has.indexOf(id) < 0)
        .map((id) => ({
          file,
          field: `${field}.${id}`,
          problem: 'is missing',
          cure: 'Write it, or take it out of src/content/cards.json.',
        })),
      ...has
        .filter((id) => wanted.indexOf(id) < 0)
        .map((id) => ({
          file,
          field: `${field}.${id}`,
          problem: 'is not listed in src/content/cards.json',
          cure: 'List it there, or remove it here.',
        })),
    ];
  };
  const strayNotes = Object.keys(cards.notes).filter((id) => allCards.indexOf(id) < 0 && allReplies.indexOf(id) < 0);
  return [
    ...compare('decks', idsOf(decks)),
    ...compare('cards', allCards),
    ...compare('replyDecks', idsOf(replyDecks)),
    ...compare('replies', allReplies),
    ...compare('roles', roles),
    ...compare('places', places),
    ...strayNotes.map((id) => ({ file, field: `notes.${id}`, problem: 'is a note on no card', cure: 'Remove it.' })),
    ...twice([...allCards, ...allReplies]).map((id) => ({
      file: 'src/content/cards.json',
      field: id,
      problem: 'is listed twice',
      cure: 'List it once.',
    })),
  ];
}

function scenarioFaults({ topics, scenarios }: Facts): Fault[] {
  const file = 'src/content/scenarios.json';
  const faults: Fault[] = [];
  for (const { id, topic, ages: told } of scenarios) {
    const facts = topics.find((one) => one.id === topic);
    const field = `${id}.topic`;
    if (!facts) faults.push({ file, field, problem: `names "${topic}", which is no topic`, cure: 'Name a topic.' });
    else if (!told.every((age) => facts.ages.indexOf(age) >= 0)) {
      const problem = `leads to "${topic}", which has no text for each of its ages`;
      faults.push({ file, field, problem, cure: 'Name another topic, or other ages.' });
    }
  }
  return faults;
}

const idsOf = (named: ReadonlyArray<{ readonly id: string }>) => named.map(({ id }) => id);

const twice = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at);
