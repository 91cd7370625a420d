/** What is known about a service, and plainly what is not: unknown is never left out and never sounds like no. */
import { useTranslation } from 'react-i18next';
import { freshnessAt } from '#core/directory/freshness.ts';
import { describeHours, isOpen } from '#core/directory/hours.ts';
import { momentIn } from '#core/directory/moment-in.ts';
import type { PublishedCountry, PublishedService } from '#core/directory/pack-shape.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { wordsOfAnswerer } from './service-words.ts';

interface Props {
  country: PublishedCountry;
  service: PublishedService;
  names: NamesPiece;
  /** The moment of reading in the app; that of the build in a document, which may be read at any time. */
  now: Date;
  /** Says whether the line is open at this moment; never in a document. */
  isLive?: boolean;
}

/** What decides a call, for every service and above the buttons of the sheet. */
export function FirstFacts({ country, service, names, now, isLive }: Props) {
  const { t } = useTranslation();
  const { hours, languages, free } = service;
  const moment = isLive && country.timeZone !== undefined ? momentIn(country.timeZone, now) : undefined;
  const isOpenNow = moment && isOpen(hours, moment);
  return (
    <ul className="facts">
      <li>{t(wordsOfAnswerer(service))}</li>
      {isOpenNow !== undefined && (
        <li>
          <b>{t(isOpenNow ? 'answersNow' : 'closedNow')}</b>
        </li>
      )}
      {hours === undefined && <li>{t('hoursUnknown')}</li>}
      {hours === 'always' && <li>{t('dayAndNight')}</li>}
      {describeHours(hours, names.weekdays).map((line) => (
        <li key={line}>{line}</li>
      ))}
      <li>{t(free === undefined ? 'costUnknown' : free ? 'free' : 'notFree')}</li>
      <li>
        {languages === undefined
          ? t('languagesUnknown')
          : `${t('speaks')} ${languages.map((code) => names.languages[code] ?? code).join(' · ')}`}
      </li>
    </ul>
  );
}

/** What else a child may want to know before telling anything. */
export function OtherFacts({ service, now }: Pick<Props, 'service' | 'now'>) {
  const { t } = useTranslation();
  const { forWhom, regional, ages, anonymous, recorded, mustReport, seen } = service;
  return (
    <ul className="facts">
      {forWhom === 'women' && <li>{t('forWomen')}</li>}
      {regional && <li>{t('onlyPart')}</li>}
      {ages && <li>{describeAges(ages, t)}</li>}
      <li>{t(anonymous === undefined ? 'nameUnknown' : anonymous ? 'nameNotNeeded' : 'nameAsked')}</li>
      {recorded && <li>{t('recorded')}</li>}
      <li>{t(mustReport ? 'mustReport' : 'reportUnknown')}</li>
      <li>
        {seen === undefined ? (
          t('seenUndated')
        ) : (
          <>
            {t('seenIn')}{' '}
            <time className="whole" dir="ltr">
              {seen.slice(0, 7)}
            </time>
          </>
        )}
      </li>
      {freshnessAt(service, now) !== 'fresh' && <li>{t('mayHaveChanged')}</li>}
    </ul>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

function describeAges({ min, max }: NonNullable<PublishedService['ages']>, t: Translate): string {
  if (min === null) return t('agesUpTo', { age: max });
  return max === null ? t('agesFrom', { age: min }) : t('agesBetween', { from: min, to: max });
}
