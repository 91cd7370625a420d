/** One service: what it is for, how it is called there, its numbers, and what is known of it. */
import { useTranslation } from 'react-i18next';
import type { PublishedCountry, PublishedService } from '#core/directory/pack-shape.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { Picture } from '#ui/picture.tsx';
import { FromAbroad } from './from-abroad.tsx';
import { FirstFacts, OtherFacts } from './service-facts.tsx';
import { kindLook } from './service-words.ts';
import { shownAddress, WayToReach, wayLook } from './way-to-reach.tsx';

interface Props {
  country: PublishedCountry;
  service: PublishedService;
  names: NamesPiece;
  heading: 'h2' | 'h3';
  now: Date;
  /** In the app: opens the sheet that stands before a call. A document dials. */
  onCall?: ((channel: number) => void) | undefined;
}

export function ServiceCard({ country, service, names, heading: Heading, now, onCall }: Props) {
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
              <button
                className={`big ${wayLook(way)}`}
                type="button"
                aria-label={`${t(look.words)}, ${way.show}`}
                onClick={() => onCall(place)}
              >
                <bdi dir="ltr">{shownAddress(way)}</bdi>
              </button>
            ) : (
              <p>
                <WayToReach way={way} />
              </p>
            )}
            <FromAbroad way={way} />
          </li>
        ))}
      </ul>
      <FirstFacts country={country} service={service} names={names} now={now} isLive={onCall !== undefined} />
      <OtherFacts service={service} now={now} />
    </article>
  );
}
