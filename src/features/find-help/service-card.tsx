/** One service: what it is for, how it is called there, its numbers, and what is known of it. */
import { useTranslation } from 'react-i18next';
import { channelFacts, factsOfService, hasHours, hasOwnFacts } from '#core/directory/channel-facts.ts';
import type { PublishedCountry, PublishedService } from '#core/directory/pack-shape.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { Picture } from '#ui/picture.tsx';
import { FromAbroad } from './from-abroad.tsx';
import { BeforeTelling, HowSure, WhoAnswers } from './service-facts.tsx';
import { kindLook } from './service-words.ts';
import { WayButton } from './way-button.tsx';
import { WayFacts } from './way-facts.tsx';
import { WayToReach } from './way-to-reach.tsx';

interface Props {
  country: PublishedCountry;
  service: PublishedService;
  names: NamesPiece;
  heading: 'h2' | 'h3';
  now: Date;
  /** In the app: opens the sheet that stands before a call. A document dials. */
  onCall?: ((channel: number) => void) | undefined;
  /** The places of the channels to show; all of them unless somebody cannot speak. */
  only?: readonly number[];
}

export function ServiceCard({ country, service, names, heading: Heading, now, onCall, only }: Props) {
  const { t } = useTranslation();
  const look = kindLook[service.kind];
  const isLive = onCall !== undefined;
  const ways = service.channels
    .map((way, place) => ({ way, place }))
    .filter(({ place }) => only === undefined || only.includes(place));
  return (
    <article className="box">
      <div className="flow">
        <Picture name={look.picture} />
        <Heading>{t(look.words)}</Heading>
      </div>
      <p>
        <bdi lang={service.nameLanguage}>{service.name.local}</bdi>
      </p>
      <WhoAnswers service={service} />
      <ul>
        {ways.map(({ way, place }) => (
          <li key={way.kind + way.show}>
            {onCall ? (
              <WayButton way={way} of={t(look.words)} onTap={() => onCall(place)} />
            ) : (
              <p>
                <WayToReach way={way} />
              </p>
            )}
            {only === undefined && <FromAbroad way={way} />}
            {hasOwnFacts(service, way) && (
              <WayFacts
                facts={channelFacts(country, service, way)}
                names={names}
                now={now}
                isLive={isLive}
                hasHours={hasHours(way)}
              />
            )}
          </li>
        ))}
      </ul>
      {ways.some(({ way }) => !hasOwnFacts(service, way)) && (
        <WayFacts
          facts={factsOfService(country, service)}
          names={names}
          now={now}
          isLive={isLive}
          hasHours={ways.some(({ way }) => !hasOwnFacts(service, way) && hasHours(way))}
        />
      )}
      {isLive ? (
        <details>
          <summary>
            <b>{t('moreAboutIt')}</b>
          </summary>
          <BeforeTelling service={service} />
        </details>
      ) : (
        <BeforeTelling service={service} onlyKnown />
      )}
      <HowSure service={service} now={now} />
    </article>
  );
}
