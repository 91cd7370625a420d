/** What stands on the screen of each place. */
import { useTranslation } from 'react-i18next';
import { isSameZone } from '#core/directory/moment-in.ts';
import type { PublishedCountry, PublishedService } from '#core/directory/pack-shape.ts';
import { dangerNow, type Edition, type TopicPage } from '#core/edition/compose-edition.ts';
import type { Group } from '#core/edition/edition-piece.ts';
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

interface Props {
  tag: string;
  texts: AppTexts;
  way: Way;
  edition: Edition;
  topic: TopicPage | undefined;
  move: (step: (way: Way) => Way) => void;
}

export function Screen({ tag, texts, way, edition, topic, move }: Props) {
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
