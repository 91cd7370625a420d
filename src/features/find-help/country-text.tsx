/** Who can help in one country, and plainly what we know nobody for; another country's line never fills a gap. */
import { useTranslation } from 'react-i18next';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { EmergencyNumbers } from './emergency-numbers.tsx';
import { ServiceCard } from './service-card.tsx';

interface Props {
  country: PublishedCountry;
  names: NamesPiece;
  /** The moment of reading in the app, of the build in a document. */
  now: Date;
  onCall?: (service: string, channel: number) => void;
  /** In the app the country's name stands right above; in a document the question for it does. */
  heading?: 'h2' | 'h3';
}

export function CountryText({ country, names, now, onCall, heading: Heading = 'h3' }: Props) {
  const { t } = useTranslation();
  const { emergency, services, missing } = country;
  const hasNumbers = emergency.length > 0;
  return (
    <>
      {hasNumbers && (
        <section>
          <p className="say">{t('callListNotice')}</p>
          <Heading>{t('emergency')}</Heading>
          <EmergencyNumbers numbers={emergency} now={now} />
        </section>
      )}
      {missing.includes('child-helpline') && <p>{t('noChildHelpline')}</p>}
      {missing.includes('independent-line') && <p>{t('noIndependentLine')}</p>}
      {hasNumbers && services.length === 1 && <p>{t('onlyOneLine')}</p>}
      {hasNumbers && (missing.length > 0 || services.length < 2) && <p>{t('thinCountry')}</p>}
      {services.map((service) => (
        <ServiceCard
          key={service.id}
          country={country}
          service={service}
          names={names}
          heading={Heading}
          now={now}
          onCall={onCall && ((channel) => onCall(service.id, channel))}
        />
      ))}
    </>
  );
}
