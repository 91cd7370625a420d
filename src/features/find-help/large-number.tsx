/** The number as large as the screen: for another phone, or to be dialled by somebody else. */
import { useTranslation } from 'react-i18next';
import type { PublishedChannel, PublishedService } from '#core/directory/pack-shape.ts';
import { spellNumber } from '#core/speech/spell-number.ts';
import { Aloud } from '#ui/aloud.tsx';
import { useScreenAwake } from '#ui/keep-awake-view.ts';
import { FromAbroad } from './from-abroad.tsx';
import { kindLook } from './service-words.ts';
import { shownAddress, wayLook } from './way-to-reach.tsx';

/** So few signs fit on the smallest screen at the largest size. */
const shortest = 7;

interface Props {
  service: PublishedService;
  way: PublishedChannel;
  /** Its name: a number is never shown without its country. */
  country: string;
}

export function LargeNumber({ service, way, country }: Props) {
  const { t } = useTranslation();
  useScreenAwake();
  return (
    <>
      <h2>{t(kindLook[service.kind].words)}</h2>
      <p>
        <bdi lang={service.nameLanguage}>{service.name.local}</bdi> · {country}
      </p>
      <p className={`card ${wayLook(way)}${way.show.length <= shortest ? ' short' : ''}`}>
        <bdi dir="ltr">{shownAddress(way)}</bdi>
      </p>
      <Aloud says={'dial' in way ? spellNumber(way.dial, t('plus')) : []} loudness="normal">
        <p>{t('largeLead')}</p>
      </Aloud>
      <FromAbroad way={way} />
    </>
  );
}
