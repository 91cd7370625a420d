/** What stands on the screen of each place. */
import { useTranslation } from 'react-i18next';
import type { CountryMap } from '#core/directory/country-map.ts';
import { isSameZone } from '#core/directory/moment-in.ts';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import { type NextStep, stepsAfter, type WayRef } from '#core/directory/ways.ts';
import { dangerNow, type Edition, type TopicPage } from '#core/edition/compose-edition.ts';
import type { Group } from '#core/edition/edition-piece.ts';
import { AfterCall } from '#features/find-help/after-call.tsx';
import { CallSheet } from '#features/find-help/call-sheet.tsx';
import { CountryChoice } from '#features/find-help/country-choice.tsx';
import { CountryPage } from '#features/find-help/country-page.tsx';
import { EmergencyNumbers } from '#features/find-help/emergency-numbers.tsx';
import { LargeNumber } from '#features/find-help/large-number.tsx';
import { NextSteps } from '#features/find-help/next-steps.tsx';
import { TryClose } from '#features/quick-exit/try-close.tsx';
import { groupTitle } from '#features/reading/group-title.ts';
import { HelpNow } from '#features/reading/help-now.tsx';
import { HomeTiles } from '#features/reading/home-tiles.tsx';
import { SentenceList } from '#features/reading/sentence-list.tsx';
import { TopicList } from '#features/reading/topic-list.tsx';
import { TopicText } from '#features/reading/topic-text.tsx';
import { CardList } from '#features/talk-cards/card-list.tsx';
import { SayCard } from '#features/talk-cards/say-card.tsx';
import { AboutPages } from '#features/welcome/about-pages.tsx';
import { AgeChoice } from '#features/welcome/age-choice.tsx';
import { HelpFirst } from '#features/welcome/help-first.tsx';
import { HomeScreen } from '#features/welcome/home-screen.tsx';
import { deviceTimeZone } from '#platform/device-clock.ts';
import { OfflineState } from '#ui/offline-state.tsx';
import { PeopleButton } from '#ui/people-button.tsx';
import { Picture } from '#ui/picture.tsx';
import type { AppTexts } from './app-texts.ts';
import { go, type Place, type Way } from './place.ts';
import type { AppControl } from './take-over.ts';

interface Props {
  tag: string;
  texts: AppTexts;
  map: CountryMap | undefined;
  way: Way;
  edition: Edition;
  topic: TopicPage | undefined;
  control: AppControl;
}

export function Screen({ tag, texts, map, way, edition, topic, control }: Props) {
  const { t } = useTranslation();
  const { place } = way;
  const { move } = control;
  const { names, countries } = texts;
  const now = new Date();
  const code = 'country' in place ? place.country : way.country;
  const country = countries.find((one) => one.country === code);
  const countryName = country && names.countries[country.country];
  const to = (next: Place) => () => move((from) => go(from, next, scrollY));
  const toPeople = to({ kind: 'people' });
  const toTopic = (id: string) => to({ kind: 'topic', topic: id })();
  const home = `/${tag}/`;

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
            onGroup={(group) => to(placeOfGroup(group, edition))()}
            onCards={to({ kind: 'cards' })}
            onPeople={toPeople}
          />
          {edition.topics.some(({ group }) => group === 'apart') && (
            <button className="big" type="button" onClick={to(placeOfGroup('apart', edition))}>
              {t(groupTitle.apart)}
            </button>
          )}
          <a className="big" href={home}>
            {t('changeAge')}
          </a>
          <OfflineState />
        </>
      );
    case 'help':
      return (
        <HelpNow
          edition={edition}
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
          <TopicList topics={edition.topics.filter(({ group }) => group === place.group)} onTopic={toTopic} />
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
              onShowCard={to({ kind: 'card', topic: topic.id })}
              onTopic={toTopic}
            />
            <PeopleButton onPeople={toPeople} />
            <CalmButton onCalm={to({ kind: 'calm' })} />
          </>
        )
      );
    case 'calm':
      return (
        <>
          <SentenceList sentences={edition.calm} />
          <PeopleButton onPeople={toPeople} />
        </>
      );
    case 'cards':
      return (
        <>
          <CardList topics={edition.topics} onCard={(id) => to({ kind: 'card', topic: id })()} />
          <PeopleButton onPeople={toPeople} />
        </>
      );
    case 'card':
      return (
        topic && (
          <>
            <SayCard topic={topic} />
            <PeopleButton onPeople={toPeople} />
          </>
        )
      );
    case 'people':
      return (
        <CountryChoice
          countries={countries}
          names={names}
          map={map}
          offered={countryOfClock(countries)}
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

function CalmButton({ onCalm }: { onCalm: () => void }) {
  const { t } = useTranslation();
  return (
    <button className="big" type="button" onClick={onCalm}>
      <Picture name="calm" small />
      <span>{t('calmPage')}</span>
    </button>
  );
}

function placeOfGroup(group: Group, edition: Edition): Place {
  if (group === 'help-now') return { kind: 'help' };
  const topics = edition.topics.filter((topic) => topic.group === group);
  if (group === 'feelings' && topics.length === 0) return { kind: 'calm' };
  const [only] = topics;
  return topics.length === 1 && only ? { kind: 'topic', topic: only.id } : { kind: 'group', group };
}

/** Offered, never acted on: a child may be in another country than the clock of the phone. */
function countryOfClock(countries: readonly PublishedCountry[]): string | undefined {
  const zone = deviceTimeZone();
  return zone === undefined
    ? undefined
    : countries.find(({ timeZone }) => timeZone !== undefined && isSameZone(timeZone, zone))?.country;
}
