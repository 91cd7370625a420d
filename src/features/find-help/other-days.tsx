/** Days that come soon and have hours of their own, such as holidays. */
import { useTranslation } from 'react-i18next';
import type { ChannelFacts } from '#core/directory/channel-facts.ts';
import { describeHours } from '#core/directory/hours.ts';
import { otherDays } from '#core/directory/opening.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { shownDay } from './shown-day.ts';

export function OtherDays({ facts, names, now }: { facts: ChannelFacts; names: NamesPiece; now: Date }) {
  const { t } = useTranslation();
  const days = otherDays(facts, now);
  if (days.length === 0) return null;
  return (
    <>
      <li>{t('otherDays')}</li>
      {days.map(({ from, to, hours }) => (
        <li key={from}>
          <bdi dir="ltr">{from === to ? shownDay(from) : `${shownDay(from)}–${shownDay(to)}`}</bdi>{' '}
          {hours === 'closed' && t('closedThen')}
          {hours === 'always' && t('dayAndNight')}
          {hours !== 'closed' && describeHours(hours, names.weekdays).join(' · ')}
        </li>
      ))}
    </>
  );
}
