/** What stands on the screen of each place. */
import { useTranslation } from 'react-i18next';
import { isOpen } from '#core/directory/hours.ts';
import { momentIn } from '#core/directory/moment-in.ts';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import { dangerNow, type Edition, type TopicPage } from '#core/edition/compose-edition.ts';
import type { Group } from '#core/edition/edition-piece.ts';
import { CallSheet } from '#features/find-help/call-sheet.tsx';
import { CountryChoice } from '#features/find-help/country-choice.tsx';
import { CountryText } from '#features/find-help/country-text.tsx';
import { HonestNotices } from '#features/find-help/honest-notices.tsx';
import { LargeNumber } from '#features/find-help/large-number.tsx';
import { TryClose } from '#features/quick-exit/try-close.tsx';
import { HelpNow } from '#features/reading/help-now.tsx';
import { HomeTiles } from '#features/reading/home-tiles.tsx';
import { SentenceList } from '#features/reading/sentence-list.tsx';
import { TopicList } from '#features/reading/topic-list.tsx';
import { TopicText } from '#features/reading/topic-text.tsx';
import { CardList } from '#features/talk-cards/card-list.tsx';
import { SayCard } from '#features/talk-cards/say-card.tsx';
import { AgeChoice } from '#features/welcome/age-choice.tsx';
import { HelpFirst } from '#features/welcome/help-first.tsx';
import { deviceTimeZone } from '#platform/device-clock.ts';
import { OfflineState } from '#ui/offline-state.tsx';
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
  const to = (next: Place) => () => move((from) => go(from, next));
  const home = `/${tag}/`;

  switch (place.kind) {
    case 'start':
      return (
        <>
          <HelpFirst sentence={dangerNow(edition)} href={`${home}p/`} />
          <AgeChoice hrefOf={(age) => `${home}${age}/`} />
          <TryClose />
          <OfflineState />
        </>
      );
    case 'home':
      return (
        <>
          <HomeTiles
            onGroup={(group) => move((from) => go(from, placeOfGroup(group, edition)))}
            onCards={to({ kind: 'cards' })}
            onPeople={to({ kind: 'people' })}
          />
          <a className="big" href={home}>
            {t('changeAge')}
          </a>
          <OfflineState />
          <p className="quiet">{t('homeScreen')}</p>
        </>
      );
    case 'help':
      return <HelpNow edition={edition} onPeople={to({ kind: 'people' })} />;
    case 'group':
      return (
        <TopicList
          topics={edition.topics.filter(({ group }) => group === place.group)}
          onTopic={(id) => move((from) => go(from, { kind: 'topic', topic: id }))}
        />
      );
    case 'topic':
      return (
        topic && (
          <>
            <TopicText heading="h2" topic={topic} onShowCard={to({ kind: 'card', topic: topic.id })} />
            <button className="big full" type="button" onClick={to({ kind: 'people' })}>
              {t('peopleWhoCanHelp')}
            </button>
            <button className="big" type="button" onClick={to({ kind: 'calm' })}>
              {t('calmPage')}
            </button>
          </>
        )
      );
    case 'calm':
      return (
        <>
          <SentenceList sentences={edition.calm} />
          <button className="big" type="button" onClick={to({ kind: 'people' })}>
            {t('peopleWhoCanHelp')}
          </button>
        </>
      );
    case 'cards':
      return (
        <CardList topics={edition.topics} onCard={(id) => move((from) => go(from, { kind: 'card', topic: id }))} />
      );
    case 'card':
      return topic && <SayCard topic={topic} />;
    case 'people':
      return (
        <CountryChoice
          countries={countries}
          names={names}
          offered={countryOfClock(countries)}
          onCountry={(country) => move((from) => go(from, { kind: 'country', country }))}
        />
      );
    case 'country': {
      const { country } = place;
      const chosen = countries.find((one) => one.country === country);
      return (
        chosen && (
          <>
            <HonestNotices />
            <section data-country={country}>
              <CountryText
                heading="h2"
                country={chosen}
                names={names}
                moment={chosen.timeZone === undefined ? undefined : momentIn(chosen.timeZone, new Date())}
                onCall={(service, channel) => move((from) => go(from, { kind: 'call', country, service, channel }))}
              />
            </section>
          </>
        )
      );
    }
    case 'call':
    case 'number': {
      const chosen = countries.find((one) => one.country === place.country);
      const service = chosen?.services.find(({ id }) => id === place.service);
      const way_ = service?.channels[place.channel];
      if (!chosen || !service || !way_) return null;
      if (place.kind === 'number') return <LargeNumber way={way_} />;
      const moment = chosen.timeZone === undefined ? undefined : momentIn(chosen.timeZone, new Date());
      return (
        <CallSheet
          service={service}
          way={way_}
          names={names}
          isOpenNow={moment && isOpen(service.hours, moment)}
          onShowNumber={to({ ...place, kind: 'number' })}
        />
      );
    }
  }
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
  return zone === undefined ? undefined : countries.find(({ timeZone }) => timeZone === zone)?.country;
}
