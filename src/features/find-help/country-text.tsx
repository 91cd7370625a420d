/** Who can help in one country, and plainly what we know nobody for; another country's line never fills a gap. */
import { useTranslation } from 'react-i18next';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import { servicesAt } from '#core/directory/services-at.ts';
import { writtenWays } from '#core/directory/ways.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { EmergencyNumbers } from './emergency-numbers.tsx';
import { ExpiredService } from './expired-service.tsx';
import { Gaps } from './gaps.tsx';
import { HowItGoes } from './how-it-goes.tsx';
import { ServiceCard } from './service-card.tsx';
import { WrittenOnly } from './written-only.tsx';

interface Props {
  country: PublishedCountry;
  names: NamesPiece;
  /** The moment of reading in the app, of the build in a document. */
  now: Date;
  onCall?: (service: string, channel: number) => void;
  /** In the app the country's name stands right above; in a document the question for it does. */
  heading?: 'h2' | 'h3';
  /** Present where the reader cannot speak now: how to get to a card. */
  onShowCard?: (() => void) | undefined;
}

export function CountryText({ country, names, now, onCall, heading: Heading = 'h3', onShowCard }: Props) {
  const { t } = useTranslation();
  // A document keeps the order of its day.
  const { services, expired } = onCall ? servicesAt(country, now) : { services: country.services, expired: [] };
  const cardOf = (service: (typeof services)[number], only?: readonly number[]) => (
    <ServiceCard
      key={service.id}
      country={country}
      service={service}
      names={names}
      heading={Heading}
      now={now}
      onCall={onCall && ((channel) => onCall(service.id, channel))}
      {...(only && { only })}
    />
  );
  const emergency = onShowCard ? country.emergency.filter(({ kind }) => kind !== 'phone') : country.emergency;
  const written = onShowCard ? writtenWays(services) : [];
  return (
    <>
      {emergency.length > 0 && (
        <section>
          {!onShowCard && <p className="say">{t('callListNotice')}</p>}
          <Heading>{t('emergency')}</Heading>
          <EmergencyNumbers numbers={emergency} now={now} />
        </section>
      )}
      {onShowCard ? (
        <>
          <WrittenOnly isKnown={written.length + emergency.length > 0} onShowCard={onShowCard} />
          {written.map(({ service, channels }) => cardOf(service, channels))}
        </>
      ) : (
        <>
          <Gaps country={country} />
          {services.map((service) => cardOf(service))}
          {expired.map((service) => (
            <ExpiredService key={service.id} service={service} heading={Heading} />
          ))}
          {country.country !== 'ZZ' && (
            <HowItGoes facts={country.facts ?? []} heading={Heading} onlyKnown={onCall === undefined} />
          )}
        </>
      )}
    </>
  );
}
