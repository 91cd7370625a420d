/**
 * Every text of a language that may be said aloud, as it is shown. What holds a gap is never among them: its words are
 * put together on the screen.
 *
 * A silent text is listed like any other, because the same words are what the adult hears where that is the adult's
 * language. That nothing of it sounds in the child's language is for the screen to keep: only there both are known.
 */
import { ages } from '#core/age/age.ts';
import type { Content, LanguageTexts } from '#core/content/read-content.ts';
import { firstTopics } from '#core/edition/first-topics.ts';
import { markText } from './mark-text.ts';

export interface SpokenText {
  text: string;
  mark: string;
  /** Everywhere it stands: `topics/who-to-tell#2/say`, `cards/hungry`, `ui/close`. */
  at: readonly string[];
  /** First to get a sound: without it a child who cannot read reaches nobody. */
  isCore: boolean;
  /** Stands on a silent card, reply or topic. */
  isSilent: boolean;
}

type Facts = Pick<Content, 'topics' | 'cards' | 'scenarios'>;

/** @param texts what may be shown of the language: in a release, what the gate lets through. */
export function spokenTexts(facts: Facts, texts: LanguageTexts): SpokenText[] {
  const found = new Map<string, SpokenText>();
  const add = (at: string, text: string | undefined, isCore: boolean, isSilent = false) => {
    if (text === undefined || text.indexOf('{{') >= 0) return;
    const mark = markText(text);
    const before = found.get(mark);
    found.set(mark, {
      text: before?.text ?? text,
      mark,
      at: (before?.at ?? []).concat(at),
      isCore: isCore || before?.isCore === true,
      isSilent: isSilent || before?.isSilent === true,
    });
  };

  for (let digit = 0; digit <= 9; digit++) add(`digits/${digit}`, String(digit), true);
  for (const key of Object.keys(texts.ui)) {
    if (!isForHelpers(key)) add(`ui/${key}`, texts.ui[key], coreWords.indexOf(key) >= 0);
  }
  addEdition(texts, add);
  addTopics(facts, texts, add);
  addCards(facts, texts, add);
  for (const { id } of facts.scenarios) {
    const text = texts.scenarios[id];
    if (!text) continue;
    add(`scenarios/${id}/scene`, text.scene, false);
    add(`scenarios/${id}/ask`, text.ask, false);
    for (const answer of ['yes', 'no', 'unsure'] as const) {
      add(`scenarios/${id}/${answer}/label`, text[answer].label, false);
      add(`scenarios/${id}/${answer}/feedback`, text[answer].feedback, false);
    }
    add(`scenarios/${id}/do`, text.do, false);
  }
  return Array.from(found.values());
}

type Add = (at: string, text: string | undefined, isCore: boolean, isSilent?: boolean) => void;

function addEdition({ edition: { core, coreWithoutNumber, closings, calm } }: LanguageTexts, add: Add): void {
  for (const age of ages) {
    core[age].forEach((sentence, at) => {
      add(`edition/core/${age}/${at}`, sentence, true);
    });
    add(`edition/coreWithoutNumber/${age}`, coreWithoutNumber[age], true);
    calm[age].forEach((sentence, at) => {
      add(`edition/calm/${age}/${at}`, sentence, false);
    });
    // It ends two of the three pages behind the first pictures.
    add(`edition/closings/harm/${age}`, closings.harm[age], age === 1);
    add(`edition/closings/practical/${age}`, closings.practical[age], true);
    add(`edition/closings/own/${age}`, closings.own[age], false);
  }
}

function addTopics({ topics }: Facts, texts: LanguageTexts, add: Add): void {
  for (const { id, group, silentCard } of topics) {
    for (const age of ages) {
      const text = texts.topics[id]?.[age];
      if (!text) continue;
      const at = `topics/${id}#${age}`;
      const isCore = age === 1 && coreTopics.indexOf(id) >= 0;
      add(`${at}/title`, text.title, isCore || group === 'help-now');
      add(`${at}/note`, text.note, isCore);
      text.body.forEach((paragraph, place) => {
        add(`${at}/body/${place}`, paragraph, isCore);
      });
      add(`${at}/say`, text.say, isCore, silentCard);
      add(`${at}/excuse`, text.excuse, isCore);
      add(`${at}/do`, text.do, isCore);
    }
  }
}

function addCards({ cards: { decks, replyDecks, roles, places } }: Facts, { cards }: LanguageTexts, add: Add): void {
  if (!cards) return;
  for (const deck of decks) {
    add(`decks/${deck.id}`, cards.decks[deck.id], true);
    for (const { id, silent } of deck.cards) add(`cards/${id}`, cards.cards[id], true, silent);
  }
  for (const deck of replyDecks) {
    add(`replyDecks/${deck.id}`, cards.replyDecks[deck.id], true);
    for (const { id, silent } of deck.replies) add(`replies/${id}`, cards.replies[id], true, silent);
  }
  for (const id of roles) add(`roles/${id}`, cards.roles[id], false);
  for (const id of places) add(`places/${id}`, cards.places[id], false);
  for (const [id, text] of Object.entries(cards.answers)) add(`answers/${id}`, text, true);
}

/** What a child who cannot read reaches first. */
const coreTopics: readonly string[] = ['help-now'].concat(Object.values(firstTopics));

const isForHelpers = (key: string) => key.indexOf('desk') === 0;

/**
 * From the first screen to a call: start tiles, ages, what stands on the sheet before one, what Close cannot hide, and
 * that others can hear.
 */
const coreWords: readonly string[] = [
  'greeting',
  'iAmLost',
  'iAmHurt',
  'iAmScared',
  'plus',
  'close',
  'back',
  'needHelpNow',
  'peopleWhoCanHelp',
  'howOld',
  'age1',
  'age2',
  'age3',
  'groupHelpNow',
  'groupTelling',
  'groupOnTheWay',
  'groupIsThisOk',
  'groupMyRights',
  'groupFeelings',
  'cards',
  'whereAreYou',
  'areYouHere',
  'allCountries',
  'kindChildHelpline',
  'kindMissingChildren',
  'emergency',
  'serviceAll',
  'servicePolice',
  'serviceAmbulance',
  'serviceFire',
  'serviceAmbulanceFire',
  'serviceRescue',
  'answersChildNgo',
  'answersNgo',
  'answersState',
  'answersPolice',
  'answersEmergency',
  'answersMixed',
  'answersUnknown',
  'call',
  'showNumber',
  'callListNotice',
  'numberSeen',
  'free',
  'notFree',
  'costUnknown',
  'dayAndNight',
  'hoursUnknown',
  'closedNow',
  'limits',
  'tryCloseLimit',
  'limitSpy',
  'limitOther',
  'goOn',
  'othersHear',
  'othersHearTip',
  'notNow',
];
