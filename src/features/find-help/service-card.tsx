/** One service: what it is for, how it is called there, its numbers, and what is known of it. */
import { useTranslation } from 'react-i18next';
import type { PublishedService } from '#core/directory/pack-shape.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { Picture } from '#ui/picture.tsx';
import { ServiceFacts } from './service-facts.tsx';
import { kindLook } from './service-words.ts';
import { WayToReach, wayLook } from './way-to-reach.tsx';

interface Props {
  service: PublishedService;
  names: NamesPiece;
  heading: 'h2' | 'h3';
  isOpenNow?: boolean | undefined;
  /** In the app: opens the sheet that stands before a call. A document dials. */
  onCall?: (channel: number) => void;
}

export function ServiceCard({ service, names, heading: Heading, isOpenNow, onCall }: Props) {
  const { t } = useTranslation();
  const look = kindLook[service.kind];
  return (
    <article className="box">
      <div className="flow">
        <Picture name={look.picture} />
        <Heading>{t(look.words)}</Heading>
      </div>
      <p>
        <bdi lang={service.nameLanguage}>{service.name.local}</bdi>
      </p>
      <ul>
        {service.channels.map((way, place) => (
          <li key={way.kind + way.show}>
            {onCall ? (
              <button className={`big ${wayLook(way)}`} type="button" onClick={() => onCall(place)}>
                <bdi dir="ltr">{way.show}</bdi>
              </button>
            ) : (
              <p>
                <WayToReach way={way} />
              </p>
            )}
            {'fromAbroad' in way && way.fromAbroad && (
              <p>
                {t('fromAbroad')} <bdi dir="ltr">{way.fromAbroad}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
      <ServiceFacts service={service} names={names} isOpenNow={isOpenNow} />
    </article>
  );
}
