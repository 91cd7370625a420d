/** What is known about a service, and plainly what is not: unknown is never left out and never sounds like no. */
import { useTranslation } from 'react-i18next';
import { describeHours } from '#core/directory/hours.ts';
import type { PublishedService } from '#core/directory/pack-shape.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { wordsOfAnswerer } from './service-words.ts';

interface Props {
  service: PublishedService;
  names: NamesPiece;
  /** Whether somebody answers at this moment; undefined in a document, and where hours are not known. */
  isOpenNow?: boolean | undefined;
}

export function ServiceFacts({ service, names, isOpenNow }: Props) {
  const { t } = useTranslation();
  const { hours, languages, ages } = service;
  return (
    <ul className="facts">
      <li>{t(wordsOfAnswerer(service))}</li>
      {service.forWhom === 'women' && <li>{t('forWomen')}</li>}
      {isOpenNow !== undefined && <li>{t(isOpenNow ? 'answersNow' : 'closedNow')}</li>}
      {hours === undefined && <li>{t('hoursUnknown')}</li>}
      {hours === 'always' && <li>{t('dayAndNight')}</li>}
      {describeHours(hours, names.weekdays).map((line) => (
        <li key={line}>{line}</li>
      ))}
      <li>{t(service.free === undefined ? 'costUnknown' : service.free ? 'free' : 'notFree')}</li>
      <li>
        {languages === undefined
          ? t('languagesUnknown')
          : `${t('speaks')} ${languages.map((code) => names.languages[code] ?? code).join(' · ')}`}
      </li>
      {ages && (
        <li>
          {t('forAges')} <bdi>{describeAges(ages)}</bdi>
        </li>
      )}
      <li>{t(service.anonymous === undefined ? 'nameUnknown' : service.anonymous ? 'nameNotNeeded' : 'nameAsked')}</li>
      {service.recorded && <li>{t('recorded')}</li>}
      <li>{t(service.mustReport ? 'mustReport' : 'reportUnknown')}</li>
      <li>
        {service.seen === undefined ? (
          t('seenUndated')
        ) : (
          <>
            {t('seenIn')} <bdi dir="ltr">{service.seen.slice(0, 7)}</bdi>
          </>
        )}
      </li>
      {service.freshness !== 'fresh' && <li>{t('mayHaveChanged')}</li>}
    </ul>
  );
}

function describeAges({ min, max }: NonNullable<PublishedService['ages']>): string {
  if (min === null) return `–${max}`;
  return max === null ? `${min}+` : `${min}–${max}`;
}
