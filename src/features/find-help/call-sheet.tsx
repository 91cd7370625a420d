/** Stands before every call: who answers, what is kept, and two equal ways – to call here or to show the number (SG-24). */
import { useTranslation } from 'react-i18next';
import type { PublishedChannel, PublishedService } from '#core/directory/pack-shape.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { Picture } from '#ui/picture.tsx';
import { ServiceFacts } from './service-facts.tsx';
import { kindLook } from './service-words.ts';
import { hrefOf } from './way-to-reach.tsx';

interface Props {
  service: PublishedService;
  way: PublishedChannel;
  names: NamesPiece;
  isOpenNow: boolean | undefined;
  onShowNumber: () => void;
}

export function CallSheet({ service, way, names, isOpenNow, onShowNumber }: Props) {
  const { t } = useTranslation();
  const look = kindLook[service.kind];
  const verb = way.kind === 'phone' ? 'call' : way.kind === 'web' ? 'openPage' : 'writeMessage';
  return (
    <>
      <div className="flow">
        <Picture name={look.picture} />
        <h2>{t(look.words)}</h2>
      </div>
      <p>
        <bdi lang={service.nameLanguage}>{service.name.local}</bdi>
      </p>
      <p className="box">{t('callListNotice')}</p>
      <ServiceFacts service={service} names={names} isOpenNow={isOpenNow} />
      <a className="big full" href={hrefOf(way)} rel="noreferrer">
        {t(verb)}
      </a>
      <button className="big full" type="button" onClick={onShowNumber}>
        {t('showNumber')}
      </button>
      <p>{t('tryNext')}</p>
    </>
  );
}
