/** Whether somebody answers now by the published hours, and when next. Says nothing where that is not known. */
import { useTranslation } from 'react-i18next';
import type { ChannelFacts } from '#core/directory/channel-facts.ts';
import { type Opening, openingAt, timeThere } from '#core/directory/opening.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { shownDay } from './shown-day.ts';

interface Props {
  facts: ChannelFacts;
  names: NamesPiece;
  now: Date;
}

export function OpeningLine({ facts, names, now }: Props) {
  const { t } = useTranslation();
  const opening = openingAt(facts, now);
  if (!opening) return null;
  const there = opening.kind === 'open' ? undefined : timeThere(facts.timeZone, now);
  return (
    <>
      <li>
        <b>{t(opening.kind === 'open' ? 'answersNow' : 'closedNow')}</b>
      </li>
      {opening.kind !== 'open' && opening.kind !== 'closed' && <li>{whenNext(opening, names, t)}</li>}
      {there !== undefined && <li>{t('timeThere', { time: there })}</li>}
    </>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

function whenNext(opening: Exclude<Opening, { kind: 'open' | 'closed' }>, { weekdays }: NamesPiece, t: Translate) {
  const { at } = opening;
  if (opening.kind === 'later') {
    return t('opensOnDay', { day: `${weekdays[opening.weekday - 1] ?? ''} ${shownDay(opening.day)}`, at });
  }
  const { hours, minutes } = opening;
  return hours > 0 ? t('opensInHours', { hours, minutes, at }) : t('opensInMinutes', { minutes, at });
}
