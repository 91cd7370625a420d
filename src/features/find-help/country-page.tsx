/** The page of one country in the app: who can help, with or without a voice, and the countries next to it. */
import { useTranslation } from 'react-i18next';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { Picture } from '#ui/picture.tsx';
import { CountryRows } from './country-rows.tsx';
import { CountryText } from './country-text.tsx';

interface Props {
  country: PublishedCountry;
  names: NamesPiece;
  now: Date;
  neighbours: readonly string[];
  /** The reader cannot speak now. */
  isQuiet: boolean;
  onQuiet: () => void;
  onCall: (service: string, channel: number) => void;
  onCountry: (country: string) => void;
  onShowCard: () => void;
}

export function CountryPage(props: Props) {
  const { country, names, now, neighbours, isQuiet, onQuiet, onCall, onCountry, onShowCard } = props;
  const { t } = useTranslation();
  return (
    <>
      {!country.services.some(({ checked }) => checked !== undefined) && <p>{t('notCheckedByUs')}</p>}
      <button className="big" type="button" data-quiet="" onClick={onQuiet}>
        <Picture name={isQuiet ? 'control-phone' : 'control-message'} small />
        <span>{t(isQuiet ? 'showAllWays' : 'cannotSpeak')}</span>
      </button>
      <section data-country={country.country}>
        <CountryText
          heading="h2"
          country={country}
          names={names}
          now={now}
          onCall={onCall}
          onShowCard={isQuiet ? onShowCard : undefined}
        />
      </section>
      {neighbours.length > 0 && (
        <>
          <h2>{t('nextCountries')}</h2>
          <CountryRows codes={neighbours} names={names} onCountry={onCountry} />
        </>
      )}
    </>
  );
}
