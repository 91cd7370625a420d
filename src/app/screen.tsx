/** What stands on the screen of each place. */
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { agedCountry } from '#core/directory/aged-country.ts';
import type { CountryMap } from '#core/directory/country-map.ts';
import { isSameZone } from '#core/directory/moment-in.ts';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import { type NextStep, stepsAfter, type WayRef } from '#core/directory/ways.ts';
import { withoutClock } from '#core/directory/without-clock.ts';
import { dangerNow, type Edition, type TopicPage } from '#core/edition/compose-edition.ts';
import type { Group } from '#core/edition/edition-piece.ts';
import { lentTopics } from '#core/edition/lent-topics.ts';
import type { Side } from '#core/language/language.ts';
import type { LanguageOffer } from '#core/language/language-offer.ts';
import { trustedNow } from '#core/pack/trusted-clock.ts';
import type { Scenario } from '#core/scenario/scenarios-piece.ts';
import { NewPerson } from '#features/desk/new-person.tsx';
import { AfterCall } from '#features/find-help/after-call.tsx';
import { CallSheet } from '#features/find-help/call-sheet.tsx';
import { CountryChoice } from '#features/find-help/country-choice.tsx';
import { CountryPage } from '#features/find-help/country-page.tsx';
import { EmergencyNumbers } from '#features/find-help/emergency-numbers.tsx';
import { LargeNumber } from '#features/find-help/large-number.tsx';
import { NextSteps } from '#features/find-help/next-steps.tsx';
import { Forget } from '#features/forget/forget.tsx';
import { VoiceOfLanguage } from '#features/listening/voice-of-language.tsx';
import { HonestLimits } from '#features/quick-exit/honest-limits.tsx';
import { TryClose } from '#features/quick-exit/try-close.tsx';
import { FirstPictures } from '#features/reading/first-pictures.tsx';
import { groupTitle } from '#features/reading/group-title.ts';
import { HelpNow } from '#features/reading/help-now.tsx';
import { HomeTiles } from '#features/reading/home-tiles.tsx';
import { LentTopic } from '#features/reading/lent-topic.tsx';
import { SentenceList } from '#features/reading/sentence-list.tsx';
import { TopicList } from '#features/reading/topic-list.tsx';
import { TopicText } from '#features/reading/topic-text.tsx';
import { AboutPages } from '#features/welcome/about-pages.tsx';
import { AgeChoice } from '#features/welcome/age-choice.tsx';
import { HelpFirst } from '#features/welcome/help-first.tsx';
import { HomeScreen } from '#features/welcome/home-screen.tsx';
import { deviceTimeZone } from '#platform/device-clock.ts';
import { Aloud } from '#ui/aloud.tsx';
import { OfflineState } from '#ui/offline-state.tsx';
import { PeopleButton } from '#ui/people-button.tsx';
import { Picture } from '#ui/picture.tsx';
import { ReadAll } from '#ui/read-all.tsx';
import type { AppTexts } from './app-texts.ts';
import { CalmButton } from './calm-button.tsx';
import { go, goOnKnowing, type Place, type Way } from './place.ts';
import { SecondLanguageScreen } from './second-language-screen.tsx';
import type { SecondStates, SecondTexts } from './second-texts.ts';
import { StoryScreen } from './story-screen.tsx';
import type { AppControl } from './take-over.ts';
import { TalkScreen } from './talk-screen.tsx';
import type { Talk } from './use-talk.ts';
import type { VoiceStore } from './voice-store.ts';

interface Props {
  tag: string;
  texts: AppTexts;
  way: Way;
  edition: Edition;
  topic: TopicPage | undefined;
  /** Before this topic, what Close cannot hide. */
  isWarnedFirst: boolean;
  map: CountryMap | undefined;
  languages: readonly LanguageOffer[];
  second: SecondTexts;
  states: SecondStates;
  talk: Talk | undefined;
  /** Where texts stand in two languages: the second one's. */
  beside: { edition: Edition; scenarios: readonly Scenario[] } | undefined;
  control: AppControl;
  voices: VoiceStore;
}

export function Screen(props: Props) {
  const {
    tag,
    texts,
    map,
    way,
    edition,
    topic,
    isWarnedFirst,
    languages,
    second,
    states,
    talk,
    beside,
    control,
    voices,
  } = props;
  const { t } = useTranslation();
  const { place } = way;
  const { move } = control;
  const { names } = texts;
  const device = new Date();
  const now = trustedNow(device, texts.surelyPast);
  const isClockWrong = now !== device;
  const countries = texts.countries
    .map((one) => agedCountry(one, texts.goodUntil, now))
    .map((one) => (isClockWrong ? withoutClock(one) : one));
  const code = 'country' in place ? place.country : way.country;
  const country = countries.find((one) => one.country === code);
  const countryName = country && names.countries[country.country];
  const to = (next: Place) => () => move((from) => go(from, next, scrollY));
  const toPeople = to({ kind: 'people' });
  const toTopic = (id: string) => to({ kind: 'topic', topic: id })();
  const home = `/${tag}/`;
  const stories = texts.scenarios.filter(({ ages }) => ages.indexOf(way.age ?? 1) >= 0);
  const groupPlace = (group: Group) => placeOfGroup(group, edition, stories.length > 0);

  const toLimits = (
    <button className="big" type="button" data-to-limits="" onClick={to({ kind: 'limits' })}>
      {t('limits')}
    </button>
  );
  const voiceState = useSyncExternalStore(voices.subscribe, voices.state);
  const voice = <VoiceOfLanguage state={voiceState} onLoad={voices.load} onRemove={voices.remove} />;
  const storyOfTopic = topic && stories.find((story) => story.topic === topic.id);

  switch (place.kind) {
    case 'start':
      return (
        <>
          <HelpFirst sentence={dangerNow(edition)} href={`${home}p/`} country={countryName} />
          <AgeChoice hrefOf={(age) => `${home}${age}/`} />
          {voice}
          <TryClose />
          <OfflineState />
          {toLimits}
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
          {way.age === 1 && <FirstPictures topics={edition.topics} onTopic={toTopic} onHelp={to({ kind: 'help' })} />}
          <HomeTiles
            topics={edition.topics}
            onGroup={(group) => to(groupPlace(group))()}
            onCards={to({ kind: 'cards' })}
            onPeople={toPeople}
          />
          {edition.topics.some(({ group }) => group === 'apart') && (
            <button
              className="big"
              type="button"
              data-topic={edition.topics.find(({ group }) => group === 'apart')?.id}
              onClick={to(groupPlace('apart'))}
            >
              {t(groupTitle.apart)}
            </button>
          )}
          {voice}
          <a className="big" href={home}>
            {t('changeAge')}
          </a>
          {!way.isTwofold && languages.length > 1 && (
            <button className="big" type="button" onClick={to({ kind: 'second-language', purpose: 'view' })}>
              <Picture name="language" small />
              <span>{t('twoLanguages')}</span>
            </button>
          )}
          <NewPerson look="big" onNewPerson={control.startOver} />
          {toLimits}
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
            topics={[...edition.topics, ...lentTopics(edition, beside?.edition)].filter(
              ({ group }) => group === place.group,
            )}
            second={beside?.edition.topics}
            onTopic={toTopic}
          />
          {place.group === 'feelings' && <CalmButton onCalm={to({ kind: 'calm' })} />}
          <PeopleButton onPeople={toPeople} />
        </>
      );
    case 'topic': {
      if (isWarnedFirst)
        return (
          <>
            <HonestLimits />
            <Aloud says={t('goOn')}>
              <button className="big full" type="button" data-limits="" onClick={() => move(goOnKnowing)}>
                <Picture name="control-check" small />
                <span>{t('goOn')}</span>
              </button>
            </Aloud>
            <PeopleButton onPeople={toPeople} />
          </>
        );
      const secondTopic = beside?.edition.topics.find(({ id }) => id === place.topic);
      return (
        <>
          {topic ? (
            <TopicText
              heading="h2"
              topic={topic}
              second={secondTopic}
              onShowCard={to({ kind: 'card', topic: topic.id })}
              onTopic={toTopic}
            />
          ) : (
            secondTopic && <LentTopic topic={secondTopic} />
          )}
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
      );
    }
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
    case 'limits':
      return (
        <>
          <HonestLimits />
          <button className="big" type="button" data-to-forget="" onClick={to({ kind: 'forget' })}>
            {t('forget')}
          </button>
          <PeopleButton onPeople={toPeople} />
        </>
      );
    case 'forget':
      return <Forget onForget={control.forgetDevice} />;
    case 'forgotten':
      return <Forget />;
    case 'calm':
      return (
        <>
          <ReadAll texts={edition.calm} />
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
          map={map}
          offered={countryOfClock(texts.countries)}
          onCountry={(code) => to({ kind: 'country', country: code })()}
        />
      );
    case 'country':
      return (
        country && (
          <CountryPage
            country={country}
            names={names}
            now={now}
            neighbours={countries
              .map((one) => one.country)
              .filter((one) => map?.neighbours[country.country]?.includes(one))}
            isQuiet={way.isQuiet}
            onQuiet={() => move((from) => ({ ...from, isQuiet: !from.isQuiet }))}
            onCall={(service, channel) => to({ kind: 'call', country: country.country, service, channel })()}
            onCountry={(one) => to({ kind: 'country', country: one })()}
            onShowCard={to({ kind: 'cards' })}
          />
        )
      );
    case 'call':
    case 'number':
    case 'after': {
      const service = country?.services.find(({ id }) => id === place.service);
      const channel = service?.channels[place.channel];
      if (!country || !service || !channel) return null;
      if (place.kind === 'number') return <LargeNumber service={service} way={channel} country={countryName ?? ''} />;

      const tried = (place.tried ?? []).concat({ service: place.service, channel: place.channel });
      const steps = stepsAfter(country, place, tried, now);
      const onStep = (step: NextStep) => to(placeOfStep(step, country.country, tried))();
      return place.kind === 'call' ? (
        <CallSheet
          country={country}
          service={service}
          way={channel}
          names={names}
          now={now}
          onCall={() => control.comeBackTo({ ...place, kind: 'after', tried: place.tried ?? [] })}
          onShowNumber={to({ ...place, kind: 'number' })}
          steps={steps}
          onStep={onStep}
        />
      ) : (
        <AfterCall
          answer={place.answer}
          onAnswer={(answer) => to({ ...place, answer })()}
          onCalm={to({ kind: 'calm' })}
          steps={<NextSteps services={country.services} steps={steps} onStep={onStep} />}
        />
      );
    }
  }
}

/** A step that did not work is not offered again on the way on. */
function placeOfStep(step: NextStep, country: string, tried: readonly WayRef[]): Place {
  switch (step.kind) {
    case 'emergency':
      return { kind: 'country', country };
    case 'card':
      return { kind: 'cards' };
    default:
      return { kind: 'call', country, service: step.service, channel: step.channel, tried };
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

/** Offered, never acted on: a child may be in another country than the clock of the phone. */
function countryOfClock(countries: readonly PublishedCountry[]): string | undefined {
  const zone = deviceTimeZone();
  return zone === undefined
    ? undefined
    : countries.find(({ timeZone }) => timeZone !== undefined && isSameZone(timeZone, zone))?.country;
}
