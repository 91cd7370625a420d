/** Stands before every call: who answers, what is kept, and two equal ways – to call here or to show the number (SG-24). */
import { useTranslation } from 'react-i18next';
import { channelFacts, hasHours } from '#core/directory/channel-facts.ts';
import type { PublishedChannel, PublishedCountry, PublishedService } from '#core/directory/pack-shape.ts';
import type { NextStep } from '#core/directory/ways.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { spellNumber } from '#core/speech/spell-number.ts';
import { Aloud } from '#ui/aloud.tsx';
import { Picture } from '#ui/picture.tsx';
import { FromAbroad } from './from-abroad.tsx';
import { NextSteps } from './next-steps.tsx';
import { BeforeTelling, HowSure, WhoAnswers } from './service-facts.tsx';
import { kindLook, wayWords, wordsOfAnswerer } from './service-words.ts';
import { WayFacts } from './way-facts.tsx';
import { hrefOf } from './way-to-reach.tsx';

interface Props {
  country: PublishedCountry;
  service: PublishedService;
  way: PublishedChannel;
  names: NamesPiece;
  now: Date;
  /** The browser goes on to call; this is told just before. */
  onCall: () => void;
  onShowNumber: () => void;
  /** What to try when this one does not answer. */
  steps: readonly NextStep[];
  onStep: (step: NextStep) => void;
}

export function CallSheet({ country, service, way, names, now, onCall, onShowNumber, steps, onStep }: Props) {
  const { t } = useTranslation();
  const look = kindLook[service.kind];
  const words = wayWords[way.kind];
  return (
    <>
      <div className="flow">
        <Picture name={look.picture} />
        <Aloud says={[t(look.words), t(wordsOfAnswerer(service)), ...words.traces.map((trace) => t(trace))]}>
          <h2>{t(look.words)}</h2>
        </Aloud>
      </div>
      <p>
        <bdi lang={service.nameLanguage}>{service.name.local}</bdi>
      </p>
      <WhoAnswers service={service} />
      <ul className="facts say">
        {words.traces.map((trace) => (
          <li key={trace}>{t(trace)}</li>
        ))}
      </ul>
      <WayFacts facts={channelFacts(country, service, way)} names={names} now={now} isLive hasHours={hasHours(way)} />
      <div className="equal">
        <Aloud says={[t(words.verb), ...('dial' in way ? spellNumber(way.dial, t('plus')) : [])]}>
          <a className="tile" data-call="" href={hrefOf(way)} rel="noreferrer" onClick={onCall}>
            <Picture name={words.picture} />
            <span>{t(words.verb)}</span>
          </a>
        </Aloud>
        <Aloud says={t(words.show)}>
          <button className="tile" type="button" data-show="" onClick={onShowNumber}>
            <Picture name="control-eye" />
            <span>{t(words.show)}</span>
          </button>
        </Aloud>
      </div>
      <FromAbroad way={way} />
      <BeforeTelling service={service} />
      <HowSure service={service} now={now} />
      <h2>{t('ifItDoesNotWork')}</h2>
      <NextSteps services={country.services} steps={steps} onStep={onStep} />
    </>
  );
}
