/** Who can help in one country, and plainly what we know nobody for; another country's line never fills a gap. */
import { useTranslation } from 'react-i18next';
import { isOpen, type LocalMoment } from '#core/directory/hours.ts';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { EmergencyNumbers } from './emergency-numbers.tsx';
import { ServiceCard } from './service-card.tsx';

interface Props {
  country: PublishedCountry;
  names: NamesPiece;
  /** What the clocks there show; undefined in a document, which may be read at any time. */
  moment?: LocalMoment | undefined;
  onCall?: (service: string, channel: number) => void;
  /** In the app the country's name stands right above; in a document the question for it does. */
  heading?: 'h2' | 'h3';
}

export function CountryText({ country, names, moment, onCall, heading: Heading = 'h3' }: Props) {
  const { t } = useTranslation();
  const { emergency, services, missing } = country;
  return (
    <>
      {emergency.length > 0 && (
        <section>
          <Heading>{t('emergency')}</Heading>
          <EmergencyNumbers numbers={emergency} />
        </section>
      )}
      {missing.includes('child-helpline') && <p>{t('noChildHelpline')}</p>}
      {missing.includes('independent-line') && <p>{t('noIndependentLine')}</p>}
      {emergency.length > 0 && services.length === 1 && <p>{t('onlyOneLine')}</p>}
      {(missing.length > 0 || services.length < 2) && emergency.length > 0 && <p>{t('thinCountry')}</p>}
      {services.map((service) => (
        <ServiceCard
          key={service.id}
          service={service}
          names={names}
          heading={Heading}
          isOpenNow={moment && isOpen(service.hours, moment)}
          {...(onCall && { onCall: (channel: number) => onCall(service.id, channel) })}
        />
      ))}
    </>
  );
}
