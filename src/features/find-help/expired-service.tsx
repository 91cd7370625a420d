/** A service whose last check has run out: it is named, so that somebody can ask for it, but its number is not shown any more. */
import { useTranslation } from 'react-i18next';
import type { PublishedService } from '#core/directory/pack-shape.ts';
import { Picture } from '#ui/picture.tsx';
import { kindLook } from './service-words.ts';

export function ExpiredService({ service, heading: Heading }: { service: PublishedService; heading: 'h2' | 'h3' }) {
  const { t } = useTranslation();
  const { kind, name, nameLanguage, checked } = service;
  return (
    <article className="box">
      <div className="flow">
        <Picture name={kindLook[kind].picture} />
        <Heading>{t(kindLook[kind].words)}</Heading>
      </div>
      <p>
        <bdi lang={nameLanguage}>{name.local}</bdi>
      </p>
      <p>{t('expiredLine')}</p>
      {checked !== undefined && (
        <p>
          {t('checkedIn')} <time dir="ltr">{checked}</time>
        </p>
      )}
    </article>
  );
}
