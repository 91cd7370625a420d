/** What a translator should know of one text: the notes, how long it may be, what its reader sees beside it. */
import type { Age } from '#core/age/age.ts';
import { cardLimits, guideLimits, limits, sayLimits, titleCharacters } from '#core/content/rules/limits.ts';
import { noteKeys } from '#core/content/rules/note-rule.ts';
import { type Step, stepNames } from '#core/review/translation-steps.ts';
import type { Work } from './open-work.ts';

export interface Note {
  category: 'order' | 'note' | 'placeholder' | 'limit' | 'where' | 'picture';
  text: string;
}

interface Place {
  name: string;
  path: readonly string[];
  source: string;
}

const years: Readonly<Record<Age, string>> = { 1: '6 to 9', 2: '10 to 13', 3: '14 to 17' };

export function notesOn(place: Place, step: Step, work: Work): Note[] {
  const { notes } = work.guards;
  const say = (category: Note['category'], texts: readonly (string | undefined)[]): Note[] =>
    texts.flatMap((text) => (text === undefined ? [] : [{ category, text }]));
  const gaps = Array.from(place.source.matchAll(/\{\{\s*(\w+)\s*\}\}/g), ([, name = '']) => name);
  return [
    ...say('order', [stepNames[step]]),
    ...say('where', [whereOf(place)]),
    ...say(
      'note',
      noteKeys(place).map((key) => notes[key]),
    ),
    ...say(
      'placeholder',
      gaps.map((name) => notes[`placeholder.${name}`] && `{{${name}}}: ${notes[`placeholder.${name}`]}`),
    ),
    ...say('limit', [limitOf(place)]),
    ...say('picture', [pictureOf(place, work)]),
  ];
}

/** For all texts, so they are said once. */
export const generalNotes = ({ guards: { notes } }: Work): string[] =>
  Object.entries(notes).flatMap(([key, text]) => (/^general(\.|$)/.test(key) ? [text] : []));

const ageIn = (path: readonly string[]) => path.find((key): key is '1' | '2' | '3' => /^[123]$/.test(key));

function whereOf({ name, path }: Place): string {
  const [folder = '', id = ''] = name.replace(/\.json$/, '').split('/');
  const age = ageIn(path);
  const readers = age === undefined || name === 'cards.json' ? '' : `, for ages ${years[Number(age) as Age]}`;
  switch (folder) {
    case 'topics':
      return `page "${id}"${readers}: ${path[1]}`;
    case 'edition':
      return `on every page${readers}: ${path[0]}`;
    case 'scenarios':
      return `small story "${id}"`;
    case 'guide':
      return `guide for helpers, "${id}"`;
    case 'cards':
      return path[0] === 'notes' ? `said to the adult before card "${path[1]}"` : `talk cards: ${path[0]}`;
    case 'pictures':
      return 'description of a picture';
    default:
      return 'words of the screens';
  }
}

/** As for the English; a translation stays near it. */
function limitOf({ name, path }: Place): string | undefined {
  const age = ageIn(path);
  const [group = ''] = path;
  const key = path[1];
  if (name === 'cards.json')
    return group === 'cards' || group === 'replies'
      ? `about ${cardLimits.words} words, ${cardLimits.sentences} sentences`
      : undefined;
  if (name.startsWith('guide/')) return `about ${guideLimits.sentence} words in a sentence`;
  if (name.startsWith('topics/') && key === 'title') return `about ${titleCharacters} letters, never more than 60`;
  if (name.startsWith('topics/') && key === 'say')
    return `about ${sayLimits.words} words, ${sayLimits.sentence} in a sentence`;
  return age === undefined ? undefined : `about ${limits[Number(age) as Age].sentence} words in a sentence`;
}

function pictureOf({ name, path }: Place, { content, source }: Work): string | undefined {
  const picture = pictureNameOf(name, path, content);
  const shows = picture === undefined ? undefined : source.pictures?.[picture];
  return shows === undefined ? undefined : `Beside it: ${shows}`;
}

function pictureNameOf(name: string, path: readonly string[], { topics, scenarios, cards }: Work['content']) {
  const [first = '', second = '', third = ''] = path;
  const [folder, id] = name.replace(/\.json$/, '').split('/');
  const find = (all: ReadonlyArray<{ id: string; picture: string }>, wanted = second) =>
    all.find((one) => one.id === wanted)?.picture;
  if (folder === 'pictures') return first;
  if (folder === 'scenarios') return find(scenarios, id);
  if (folder === 'topics') {
    const topic = topics.find((one) => one.id === id);
    const beside = topic?.pictures[first as '1' | '2' | '3'] ?? [];
    return second === 'body' ? beside[Number(third)] : topic?.picture;
  }
  if (folder !== 'cards') return undefined;
  const group: Readonly<Record<string, string | undefined>> = {
    decks: find(cards.decks),
    replyDecks: find(cards.replyDecks),
    cards: find(cards.decks.flatMap((deck) => deck.cards)),
    replies: find(cards.replyDecks.flatMap((deck) => deck.replies)),
    roles: second,
    places: second,
  };
  return group[first];
}
