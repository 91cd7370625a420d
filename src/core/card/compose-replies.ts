/** Puts the two sides of each reply together: the adult chooses it in the one language, the child reads it in the other. */
import type { CardsPiece, Reply } from './cards-piece.ts';
import { fillPhrase, type Gap, gapsOf, type PhrasePart } from './fill-phrase.ts';

/** What an adult chooses by picture, because nobody types. */
export const chosenGaps = ['role', 'place', 'minutes'] as const satisfies readonly Gap[];
export type ChosenGap = (typeof chosenGaps)[number];

export interface TalkReply {
  id: string;
  picture: string;
  /** With its gaps: what stands in them is chosen later. */
  forAdult: string;
  forChild: string;
  isQuestion: boolean;
  /** Nothing of it sounds: somebody near may understand the child's language. */
  isSilent: boolean;
  /** A promise: shown only after the adult said that it can be kept. */
  isPromise: boolean;
  /** To be read before the child sees the reply. */
  note: string | undefined;
  wants: readonly ChosenGap[];
}

export interface ReplyDeck {
  id: string;
  picture: string;
  title: string;
  replies: readonly TalkReply[];
}

interface Sides {
  child: CardsPiece;
  adult: CardsPiece;
}

export function composeReplies({ child, adult }: Sides): readonly ReplyDeck[] {
  const childReplies = child.replyDecks.reduce<readonly Reply[]>((all, { replies }) => all.concat(replies), []);
  const compose = (reply: Reply): readonly TalkReply[] => {
    const other = childReplies.find(({ id }) => id === reply.id);
    if (!other) return [];
    const found = gapsOf(reply.text).concat(gapsOf(other.text));
    const { id, picture, text, note } = reply;
    return [
      {
        id,
        picture,
        forAdult: text,
        forChild: other.text,
        isQuestion: reply.question === true,
        isSilent: reply.silent === true || other.silent === true,
        isPromise: reply.onlyIfTrue === true || other.onlyIfTrue === true,
        note,
        wants: chosenGaps.filter((gap) => found.indexOf(gap) >= 0),
      },
    ];
  };
  return adult.replyDecks
    .map(({ id, picture, text, replies }) => ({
      id,
      picture,
      title: text,
      replies: replies.reduce<readonly TalkReply[]>((all, reply) => all.concat(compose(reply)), []),
    }))
    .filter(({ replies }) => replies.length > 0);
}

export function findReply(decks: readonly ReplyDeck[], id: string): TalkReply | undefined {
  return decks
    .reduce<readonly TalkReply[]>((all, { replies }) => all.concat(replies), [])
    .find((reply) => reply.id === id);
}

export interface Choice {
  /** Of a role or place; minutes in digits. */
  id: string;
  picture: string | undefined;
  /** For the adult who chooses. */
  text: string;
}

/** What can stand in a gap: only what has a name in both languages. */
export function choicesFor(gap: ChosenGap, { child, adult }: Sides): readonly Choice[] {
  if (gap === 'minutes') {
    return adult.minutes.map((count) => ({ id: String(count), picture: undefined, text: String(count) }));
  }
  const list = gap === 'role' ? 'roles' : 'places';
  return adult[list].filter(({ id }) => child[list].some((one) => one.id === id));
}

export type Chosen = Readonly<Partial<Record<ChosenGap, string>>>;

/** A text with what was chosen in its gaps, in the language of one side; undefined while something is not chosen yet. */
export function fillReply(text: string, side: CardsPiece, chosen: Chosen): readonly PhrasePart[] | undefined {
  const nameIn = (list: 'roles' | 'places', id: string | undefined) => side[list].find((one) => one.id === id)?.text;
  const values: Partial<Record<Gap, string>> = {};
  const role = nameIn('roles', chosen.role);
  const place = nameIn('places', chosen.place);
  if (role !== undefined) values.role = role;
  if (place !== undefined) values.place = place;
  if (chosen.minutes !== undefined) values.minutes = chosen.minutes;
  return fillPhrase(text, values);
}
