/** Stands before every call: who answers, what is kept, and two equal ways – to call here or to show the number (SG-24). */
import { useTranslation } from 'react-i18next';
import type { PublishedChannel, PublishedCountry, PublishedService } from '#core/directory/pack-shape.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { Picture } from '#ui/picture.tsx';
import { FromAbroad } from './from-abroad.tsx';
import { FirstFacts, OtherFacts } from './service-facts.tsx';
import { kindLook, wayWords } from './service-words.ts';
import { hrefOf } from './way-to-reach.tsx';

interface Props {
  country: PublishedCountry;
  service: PublishedService;
  way: PublishedChannel;
  names: NamesPiece;
  now: Date;
  onShowNumber: () => void;
  /** The service to try when this one does not answer. */
  next: PublishedService | undefined;
  onNext: () => void;
}

export function CallSheet({ country, service, way, names, now, onShowNumber, next, onNext }: Props) {
  const { t } = useTranslation();
  const look = kindLook[service.kind];
  const words = wayWords[way.kind];
  return (
    <>
      <div className="flow">
        <Picture name={look.picture} />
        <h2>{t(look.words)}</h2>
      </div>
      <p>
        <bdi lang={service.nameLanguage}>{service.name.local}</bdi>
      </p>
      <p className="say">{t(words.notice)}</p>
      <FirstFacts country={country} service={service} names={names} now={now} isLive />
      <a className="big full" href={hrefOf(way)} rel="noreferrer">
        <Picture name={words.picture} small />
        <span>{t(words.verb)}</span>
      </a>
      <button className="big full" type="button" onClick={onShowNumber}>
        <Picture name="control-eye" small />
        <span>{t(words.show)}</span>
      </button>
      <FromAbroad way={way} />
      <OtherFacts service={service} now={now} />
      {next && (
        <>
          <p>{t('tryNext')}</p>
          <button className="row" type="button" onClick={onNext}>
            <Picture name={kindLook[next.kind].picture} />
            <b>{t(kindLook[next.kind].words)}</b>
          </button>
        </>
      )}
    </>
  );
}
