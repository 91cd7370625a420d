/** Shows the screen of the place where the reader is, with the way back above it. */
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Age } from '#core/age/age.ts';
import type { CountryMap } from '#core/directory/country-map.ts';
import { emergencyMain } from '#core/directory/emergency.ts';
import { composeEdition, type Edition } from '#core/edition/compose-edition.ts';
import type { LanguageOffer } from '#core/language/language-offer.ts';
import { NewPerson } from '#features/desk/new-person.tsx';
import { wayWords } from '#features/find-help/service-words.ts';
import { OthersHear } from '#features/listening/others-hear.tsx';
import { Player } from '#features/listening/player.tsx';
import { groupTitle } from '#features/reading/group-title.ts';
import { Picture } from '#ui/picture.tsx';
import { type TwoLanguages, TwoLanguagesView, TwoLines } from '#ui/two-languages.tsx';
import type { AppTexts } from './app-texts.ts';
import { goBack, isAtStart, isShown, type Place, type Way } from './place.ts';
import { Screen } from './screen.tsx';
import type { SecondTexts } from './second-texts.ts';
import type { AppControl } from './take-over.ts';
import { type Talk, useTalk } from './use-talk.ts';
import type { VoiceStore } from './voice-store.ts';

interface Props {
  tag: string;
  texts: AppTexts;
  map: CountryMap | undefined;
  control: AppControl;
  /** Every language there is. */
  languages: readonly LanguageOffer[];
  second: SecondTexts;
  voices: VoiceStore;
}

export function Shell({ tag, texts, map, control, languages, second, voices }: Props) {
  const way = useSyncExternalStore(control.subscribe, control.way);
  const states = useSyncExternalStore(second.subscribe, second.states);
  const talk = useTalk({ tag, texts, languages, second, states, way });
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  const { place, age, country } = way;

  const edition = useMemo(() => {
    // Before an age is chosen, the words for the youngest: they are right for everybody.
    return editionOf(texts, age ?? 1, country);
  }, [texts, age, country]);
  const state = way.isTwofold ? states[way.second ?? ''] : undefined;
  const other = state?.kind === 'here' ? state.texts : undefined;
  const beside = useMemo(() => {
    const found = other && editionOf(other, age ?? 1, country);
    return other && found && { edition: found, scenarios: other.scenarios };
  }, [other, age, country]);

  // A new screen begins at its top, one returned to where it was left; screen readers begin at its title.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what makes a screen new
  useEffect(() => {
    // While the document is still being read, the app behind it moves nothing.
    if (!title.current || title.current.closest('[hidden]')) return;
    title.current.focus();
    scrollTo(0, way.scroll || (isShown(place) ? topOf(title.current) : 0));
  }, [place]);

  const two = useMemo((): TwoLanguages | undefined => {
    const sideOf = (one: string | undefined) => languages.find((offer) => offer.tag === one);
    const first = sideOf(tag);
    const next = sideOf(way.second);
    return other && first && next && { first, second: next, words: other.names.words };
  }, [other, languages, tag, way.second]);

  if (!edition) return null;
  const story = place.kind === 'story' && texts.scenarios.find(({ id }) => id === place.story);
  const topicId = 'topic' in place ? place.topic : story ? story.topic : undefined;
  const topicIn = (all: Edition | undefined) => all?.topics.find(({ id }) => id === topicId);
  const found = topicIn(edition);
  // Before the first text about a topic that begins with a note, in whichever language it stands; a card is for showing at once.
  const isWarnedFirst =
    place.kind !== 'card' && (found ?? topicIn(beside?.edition))?.note !== undefined && !way.knowsLimits;
  const topic = isWarnedFirst || story ? undefined : found;
  const side = isForAdult(place) ? talk?.adultOffer : undefined;
  return (
    <TwoLanguagesView.Provider value={two}>
      {!isAtStart(way) && (
        <button className="back" type="button" onClick={() => control.move(goBack)}>
          <Picture name="control-arrow-left" small />
          <span>{t('back')}</span>
        </button>
      )}
      {two && (
        <button
          className="back one-language"
          type="button"
          onClick={() => control.move((from) => ({ ...from, isTwofold: false }))}
        >
          <Picture name="language" small />
          <span>{t('oneLanguage')}</span>
        </button>
      )}
      {two && <NewPerson look="back" onNewPerson={control.startOver} />}
      <h1 className={isShown(place) ? 'aside' : undefined} tabIndex={-1} ref={title} lang={side?.tag} dir={side?.dir}>
        <TwoLines
          text={isWarnedFirst ? t('limits') : titleOf(way, texts, t, topic?.title, talk)}
          second={topic && topicIn(beside?.edition)?.title}
        />
      </h1>
      <Screen
        tag={tag}
        texts={texts}
        map={map}
        way={way}
        edition={edition}
        topic={topic}
        isWarnedFirst={isWarnedFirst}
        languages={languages}
        second={second}
        states={states}
        talk={talk}
        beside={beside}
        control={control}
        voices={voices}
      />
      <Player />
      <OthersHear />
    </TwoLanguagesView.Provider>
  );
}

function editionOf(texts: AppTexts, age: Age, country: string | undefined): Edition | undefined {
  const piece = texts.editions.find((one) => one.age === age);
  const chosen = texts.countries.find((one) => one.country === country);
  const number = chosen && emergencyMain(chosen);
  return piece && composeEdition(piece, number || undefined);
}

/** Where the app begins below the bar that stays. */
function topOf(title: HTMLElement): number {
  const bar = document.querySelector<HTMLElement>('.bar');
  return Math.max(0, (title.parentElement?.offsetTop ?? 0) - (bar?.offsetHeight ?? 0));
}

/** What the adult reads and taps, before the child sees it. */
const isForAdult = ({ kind }: Place) => kind === 'replies' || kind === 'reply-deck';

type Translate = ReturnType<typeof useTranslation>['t'];

function titleOf(
  { place, age }: Way,
  texts: AppTexts,
  t: Translate,
  topicTitle: string | undefined,
  talk: Talk | undefined,
): string {
  switch (place.kind) {
    case 'start':
      return 'Pebble';
    case 'home':
      return t(`age${age ?? 1}`);
    case 'help':
      return t('groupHelpNow');
    case 'group':
      return t(groupTitle[place.group]);
    case 'topic':
      return topicTitle ?? '';
    case 'calm':
      return t('calmPage');
    case 'cards':
    case 'card':
    case 'phrase':
    case 'reply':
    case 'shown-reply':
    case 'answer':
      return t('cards');
    case 'sayings':
      return t('moreCards');
    case 'deck':
      return talk?.decks.find(({ id }) => id === place.deck)?.title ?? '';
    case 'replies':
      return talk?.adult.words.adultAnswers ?? '';
    case 'reply-deck':
      return talk?.replyDecks.find(({ id }) => id === place.deck)?.title ?? '';
    case 'second-language':
      return t(place.purpose === 'adult' ? 'adultLanguage' : 'secondLanguage');
    case 'story':
      return t('smallStory');
    case 'people':
      return t('peopleWhoCanHelp');
    case 'country':
      return place.country === 'ZZ' ? t('onTheInternet') : (texts.names.countries[place.country] ?? '');
    case 'call':
      return t(wayWords[channelOf(place, texts)?.kind ?? 'phone'].title);
    case 'number':
      return t('showNumber');
    case 'after':
      return place.answer ? t('didItWork') : 'Pebble';
    case 'limits':
    case 'forget':
      return t(place.kind);
    case 'forgotten':
      return 'Pebble';
    default:
      return unknownPlace(place);
  }
}

function channelOf(place: Extract<Place, { kind: 'call' }>, { countries }: AppTexts) {
  const country = countries.find((one) => one.country === place.country);
  return country?.services.find(({ id }) => id === place.service)?.channels[place.channel];
}

function unknownPlace(place: never): never {
  throw new TypeError(`no title for ${(place as Place).kind}`);
}
