/** Hours, cost and languages of one way to reach a service; what is not known is said, here or once for the whole page. */
import { useTranslation } from 'react-i18next';
import type { ChannelFacts } from '#core/directory/channel-facts.ts';
import { describeHours } from '#core/directory/hours.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { OpeningLine } from './opening-line.tsx';
import { OtherDays } from './other-days.tsx';

interface Props {
  facts: ChannelFacts;
  names: NamesPiece;
  /** The moment of reading in the app; that of the build in a document, which may be read at any time. */
  now: Date;
  /** In the app: says whether somebody answers at this moment, and what is not known. A document says that once. */
  isLive: boolean;
  /** A page to read has no hours. */
  hasHours?: boolean;
}

export function WayFacts({ facts, names, now, isLive, hasHours = true }: Props) {
  const { t } = useTranslation();
  const { hours, languages, free } = facts;
  const isNothingKnown = (!hasHours || hours === undefined) && free === undefined && languages === undefined;
  if (isNothingKnown && !isLive) return null;
  return (
    <ul className="facts">
      {hasHours && (
        <>
          {isLive && <OpeningLine facts={facts} names={names} now={now} />}
          {isLive && hours === undefined && <li>{t('hoursUnknown')}</li>}
          {hours === 'always' && <li>{t('dayAndNight')}</li>}
          {describeHours(hours, names.weekdays).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {isLive && <OtherDays facts={facts} names={names} now={now} />}
        </>
      )}
      {free !== undefined && <li>{t(free ? 'free' : 'notFree')}</li>}
      {isLive && free === undefined && <li>{t('costUnknown')}</li>}
      {languages && <li>{`${t('speaks')} ${languages.map((code) => names.languages[code] ?? code).join(' · ')}`}</li>}
      {isLive && !languages && <li>{t('languagesUnknown')}</li>}
    </ul>
  );
}
