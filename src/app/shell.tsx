/** Shows the screen of the place where the reader is, with the way back above it. */
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountryMap } from '#core/directory/country-map.ts';
import { emergencyMain } from '#core/directory/emergency.ts';
import { composeEdition } from '#core/edition/compose-edition.ts';
import { wayWords } from '#features/find-help/service-words.ts';
import { groupTitle } from '#features/reading/group-title.ts';
import { keepAwake } from '#platform/keep-awake.ts';
import { Picture } from '#ui/picture.tsx';
import type { AppTexts } from './app-texts.ts';
import { goBack, isAtStart, type Place, type Way } from './place.ts';
import { Screen } from './screen.tsx';
import type { AppControl } from './take-over.ts';

interface Props {
  tag: string;
  texts: AppTexts;
  map: CountryMap | undefined;
  control: AppControl;
}

export function Shell({ tag, texts, map, control }: Props) {
  const way = useSyncExternalStore(control.subscribe, control.way);
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  const { place, age, country } = way;

  const edition = useMemo(() => {
    // Before an age is chosen, the words for the youngest: they are right for everybody.
    const piece = texts.editions.find((one) => one.age === (age ?? 1));
    const chosen = texts.countries.find((one) => one.country === country);
    const number = chosen && emergencyMain(chosen);
    return piece && composeEdition(piece, number || undefined);
  }, [texts, age, country]);

  // A new screen begins at its top, one returned to where it was left; screen readers begin at its title.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what makes a screen new
  useEffect(() => {
    // While the document is still being read, the app behind it moves nothing.
    if (!title.current || title.current.closest('[hidden]')) return;
    title.current.focus();
    scrollTo(0, way.scroll);
  }, [place]);

  // What is held out to somebody else must not go dark while they read.
  useEffect(() => (place.kind === 'number' ? keepAwake() : undefined), [place]);

  if (!edition) return null;
  const topic = 'topic' in place ? edition.topics.find(({ id }) => id === place.topic) : undefined;
  return (
    <>
      {!isAtStart(way) && (
        <button className="back" type="button" onClick={() => control.move(goBack)}>
          <Picture name="control-arrow-left" small />
          <span>{t('back')}</span>
        </button>
      )}
      <h1 tabIndex={-1} ref={title}>
        {titleOf(way, texts, t, topic?.title)}
      </h1>
      <Screen tag={tag} texts={texts} map={map} way={way} edition={edition} topic={topic} control={control} />
    </>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

function titleOf({ place, age }: Way, texts: AppTexts, t: Translate, topicTitle: string | undefined): string {
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
      return t('cards');
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
