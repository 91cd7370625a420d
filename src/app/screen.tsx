/** What stands on the screen of each place. */
import { useTranslation } from 'react-i18next';
import { isSameZone } from '#core/directory/moment-in.ts';
import type { PublishedCountry, PublishedService } from '#core/directory/pack-shape.ts';
import { dangerNow, type Edition, type TopicPage } from '#core/edition/compose-edition.ts';
import type { Group } from '#core/edition/edition-piece.ts';
import type { Side } from '#core/language/language.ts';
import type { LanguageOffer } from '#core/language/language-offer.ts';
import type { Scenario } from '#core/scenario/scenarios-piece.ts';
import { CallSheet } from '#features/find-help/call-sheet.tsx';
import { CountryChoice } from '#features/find-help/country-choice.tsx';
import { CountryText } from '#features/find-help/country-text.tsx';
import { EmergencyNumbers } from '#features/find-help/emergency-numbers.tsx';
import { LargeNumber } from '#features/find-help/large-number.tsx';
import { TryClose } from '#features/quick-exit/try-close.tsx';
import { groupTitle } from '#features/reading/group-title.ts';
import { HelpNow } from '#features/reading/help-now.tsx';
import { HomeTiles } from '#features/reading/home-tiles.tsx';
import { SentenceList } from '#features/reading/sentence-list.tsx';
import { TopicList } from '#features/reading/topic-list.tsx';
import { TopicText } from '#features/reading/topic-text.tsx';
import { AboutPages } from '#features/welcome/about-pages.tsx';
import { AgeChoice } from '#features/welcome/age-choice.tsx';
import { HelpFirst } from '#features/welcome/help-first.tsx';
import { HomeScreen } from '#features/welcome/home-screen.tsx';
import { deviceTimeZone } from '#platform/device-clock.ts';
import { OfflineState } from '#ui/offline-state.tsx';
import { PeopleButton } from '#ui/people-button.tsx';
import { Picture } from '#ui/picture.tsx';
import type { AppTexts } from './app-texts.ts';
import { CalmButton } from './calm-button.tsx';
import { go, type Place, type Way } from './place.ts';
import { SecondLanguageScreen } from './second-language-screen.tsx';
import type { SecondStates, SecondTexts } from './second-texts.ts';
import { StoryScreen } from './story-screen.tsx';
import { TalkScreen } from './talk-screen.tsx';
import type { Talk } from './use-talk.ts';

interface Props {
  tag: string;
  texts: AppTexts;
  way: Way;
  edition: Edition;
  topic: TopicPage | undefined;
  languages: readonly LanguageOffer[];
  second: SecondTexts;
  states: SecondStates;
  talk: Talk | undefined;
  /** Where texts stand in two languages: the second one's. */
  beside: { edition: Edition; scenarios: readonly Scenario[] } | undefined;
  move: (step: (way: Way) => Way) => void;
}

export function Screen(props: Props) {
  const { tag, texts, way, edition, topic, languages, second, states, talk, beside, move } = props;
  const { t } = useTranslation();
  const { place } = way;
  const { names, countries } = texts;
  const now = new Date();
  const code = 'country' in place ? place.country : way.country;
  const country = countries.find((one) => one.country === code);
  const countryName = country && names.countries[country.country];
  const to = (next: Place) => () => move((from) => go(from, next, scrollY));
  const toPeople = to({ kind: 'people' });
  const toTopic = (id: string) => to({ kind: 'topic', topic: id })();
  const home = `/${tag}/`;
  const stories = texts.scenarios.filter(({ ages }) => ages.indexOf(way.age ?? 1) >= 0);
  const groupPlace = (group: Group) => placeOfGroup(group, edition, stories.length > 0);

  const storyOfTopic = topic && stories.find((story) => story.topic === topic.id);

  switch (place.kind) {
    case 'start':
      return (
        <>
          <HelpFirst sentence={dangerNow(edition)} href={`${home}p/`} country={countryName} />
          <AgeChoice hrefOf={(age) => `${home}${age}/`} />
          <TryClose />
          <OfflineState />
          <HomeScreen />
          <p>
            <a href={`/o/${tag}/`}>{t('lookOnly')}</a>
          </p>
          <AboutPages organisation={names.organisation} guideHref={names.guide ? `${home}h/` : undefined} />
        </>
      );
    case 'home':
      return (
        <>
          <HomeTiles
            topics={edition.topics}
            onGroup={(group) => to(groupPlace(group))()}
            onCards={to({ kind: 'cards' })}
            onPeople={toPeople}
          />
          {edition.topics.some(({ group }) => group === 'apart') && (
            <button className="big" type="button" onClick={to(groupPlace('apart'))}>
              {t(groupTitle.apart)}
            </button>
          )}
          <a className="big" href={home}>
            {t('changeAge')}
          </a>
          {!way.isTwofold && languages.length > 1 && (
            <button className="big" type="button" onClick={to({ kind: 'second-language', purpose: 'view' })}>
              <Picture name="language" small />
              <span>{t('twoLanguages')}</span>
            </button>
          )}
          <OfflineState />
        </>
      );
    case 'help':
      return (
        <HelpNow
          edition={edition}
          second={beside?.edition}
          numbers={
            country && (
              <section data-country={country.country}>
                <h2>{countryName}</h2>
                <EmergencyNumbers numbers={country.emergency} now={now} />
              </section>
            )
          }
          onPeople={toPeople}
          onTopic={toTopic}
        />
      );
    case 'group':
      return (
        <>
          {place.group === storiesGroup && stories[0] && (
            <button
              className="row"
              type="button"
              data-story={stories[0].id}
              onClick={to({ kind: 'story', story: stories[0].id })}
            >
              <Picture name="open-book" />
              <b>{t('smallStories')}</b>
            </button>
          )}
          <TopicList
            topics={edition.topics.filter(({ group }) => group === place.group)}
            second={beside?.edition.topics}
            onTopic={toTopic}
          />
          {place.group === 'feelings' && <CalmButton onCalm={to({ kind: 'calm' })} />}
          <PeopleButton onPeople={toPeople} />
        </>
      );
    case 'topic':
      return (
        topic && (
          <>
            <TopicText
              heading="h2"
              topic={topic}
              second={beside?.edition.topics.find(({ id }) => id === topic.id)}
              onShowCard={to({ kind: 'card', topic: topic.id })}
              onTopic={toTopic}
            />
            {storyOfTopic && (
              <button
                className="row"
                type="button"
                data-story={storyOfTopic.id}
                onClick={to({ kind: 'story', story: storyOfTopic.id })}
              >
                <Picture name="open-book" />
                <b>{t('smallStory')}</b>
              </button>
            )}
            <PeopleButton onPeople={toPeople} />
            <CalmButton onCalm={to({ kind: 'calm' })} />
          </>
        )
      );
    case 'story':
      return (
        <StoryScreen
          story={place.story}
          stories={stories}
          secondStories={beside?.scenarios}
          edition={edition}
          secondEdition={beside?.edition}
          go={(next) => to(next)()}
        />
      );
    case 'second-language':
      return (
        <SecondLanguageScreen
          tag={tag}
          texts={texts}
          purpose={place.purpose}
          chosen={way.second}
          languages={languages}
          second={second}
          states={states}
          move={move}
        />
      );
    case 'calm':
      return (
        <>
          <SentenceList sentences={edition.calm} second={beside?.edition.calm} />
          <PeopleButton onPeople={toPeople} />
        </>
      );
    case 'cards':
    case 'sayings':
    case 'card':
    case 'deck':
    case 'phrase':
    case 'replies':
    case 'reply-deck':
    case 'reply':
    case 'shown-reply':
    case 'answer':
      return (
        <TalkScreen
          place={place}
          way={way}
          talk={talk}
          edition={edition}
          topic={topic}
          sayToAdult={sayToAdult(topic, way, tag, states, languages)}
          go={(next) => to(next)()}
          move={move}
        />
      );
    case 'people':
      return (
        <CountryChoice
          countries={countries}
          names={names}
          offered={countryOfClock(countries)}
          onCountry={(code) => to({ kind: 'country', country: code })()}
        />
      );
    case 'country':
      return (
        country && (
          <>
            <p>{t('notCheckedByUs')}</p>
            <section data-country={country.country}>
              <CountryText
                heading="h2"
                country={country}
                names={names}
                now={now}
                onCall={(service, channel) => to({ kind: 'call', country: country.country, service, channel })()}
              />
            </section>
          </>
        )
      );
    case 'call':
    case 'number': {
      const service = country?.services.find(({ id }) => id === place.service);
      const channel = service?.channels[place.channel];
      if (!country || !service || !channel) return null;
      if (place.kind === 'number') return <LargeNumber service={service} way={channel} country={countryName ?? ''} />;
      const next = serviceAfter(service, country);
      return (
        <CallSheet
          country={country}
          service={service}
          way={channel}
          names={names}
          now={now}
          onShowNumber={to({ ...place, kind: 'number' })}
          next={next}
          onNext={to({ ...place, service: next?.id ?? '', channel: 0 })}
        />
      );
    }
  }
}

const storiesGroup: Group = 'is-this-ok';

function placeOfGroup(group: Group, edition: Edition, hasStories: boolean): Place {
  if (group === 'help-now') return { kind: 'help' };
  const topics = edition.topics.filter((topic) => topic.group === group);
  if (group === 'feelings' && topics.length === 0) return { kind: 'calm' };
  const [only] = topics;
  const isAlone = topics.length === 1 && !(group === storiesGroup && hasStories);
  return isAlone && only ? { kind: 'topic', topic: only.id } : { kind: 'group', group };
}

/** A topic's sentence in the language chosen for the adult, if that lies here: English came with the topic. */
function sayToAdult(
  topic: TopicPage | undefined,
  { second, age }: Way,
  tag: string,
  states: SecondStates,
  languages: readonly LanguageOffer[],
): { text: string; side: Side } | undefined {
  const side = languages.find((one) => one.tag === second && one.tag !== tag);
  const state = side && states[side.tag];
  if (!topic || !side || state?.kind !== 'here') return undefined;
  const edition = state.texts.editions.find((one) => one.age === (age ?? 1));
  const text = edition?.topics.find(({ id }) => id === topic.id)?.text.say;
  return text === undefined ? undefined : { text, side: { tag: side.tag, dir: side.dir } };
}

/** The next service that can be called, so that one that does not answer is no dead end. */
function serviceAfter({ id }: PublishedService, { services }: PublishedCountry): PublishedService | undefined {
  const at = services.findIndex((one) => one.id === id);
  return services.slice(at + 1).find(({ channels }) => channels[0]?.kind === 'phone');
}

/** Offered, never acted on: a child may be in another country than the clock of the phone. */
function countryOfClock(countries: readonly PublishedCountry[]): string | undefined {
  const zone = deviceTimeZone();
  return zone === undefined
    ? undefined
    : countries.find(({ timeZone }) => timeZone !== undefined && isSameZone(timeZone, zone))?.country;
}
